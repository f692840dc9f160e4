package nl.rentguy.platform.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child JVM: this JVM's own java, little memory, a quick start. */
public final class JavaProgram {

    private final List<String> words = new ArrayList<>();

    private JavaProgram() {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /**
     * A program with the flags that all of them share.
     *
     * @param heap as in -Xmx, for example {@code 256m}
     */
    public static JavaProgram withHeap(String heap) {
        return new JavaProgram()
                .option("-Xmx" + heap)
                .option("-XX:+UseSerialGC")
                .option("-XX:TieredStopAtLevel=1")
                .option("-Xss512k")
                .option("-XX:+ExitOnOutOfMemoryError")
                .option("--enable-native-access=ALL-UNNAMED")
                .option("--sun-misc-unsafe-memory-access=allow");
    }

    public JavaProgram option(String option) {
        return options(List.of(option));
    }

    public JavaProgram options(List<String> options) {
        words.addAll(options);
        return this;
    }

    /**
     * Keeps the loaded classes in a file, written when the program first ends in order and renewed by the JVM itself
     * when jars or options changed; the next start is quicker by a third or more.
     */
    public JavaProgram sharingClassesIn(Path archive) {
        return option("-XX:+AutoCreateSharedArchive")
                .option("-XX:SharedArchiveFile=" + archive)
                .option("-Xlog:cds=off")
                .option("-Xlog:cds+dynamic=off");
    }

    public List<String> main(String classPath, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(words);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return command;
    }

    public List<String> jar(Path jar) {
        List<String> command = new ArrayList<>(words);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
