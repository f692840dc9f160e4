package nl.rentguy.platform.keycloak;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.platform.PlatformProblem;
import nl.rentguy.platform.process.BuildOutput;

/**
 * The distribution, built once with the options that cannot change at run time (20 s, so that every later start takes a
 * third), and beside it a home per runtime folder, which has its own data and only points to the rest.
 */
final class KeycloakHome {

    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=false",
            "--metrics-enabled=false",
            "--features-disabled=kerberos,ciba,device-flow,par");

    private static final Object WITHIN_THIS_JVM = new Object();

    private KeycloakHome() {}

    /** The distribution, ready for {@code start --optimized}. */
    static Path built() throws IOException {
        Path distribution = BuildOutput.folder("keycloak").resolve("keycloak-" + BuildOutput.keycloakVersion());
        Path done = distribution.resolve("built-with.txt");
        String options = String.join("\n", BUILD_OPTIONS);
        synchronized (WITHIN_THIS_JVM) {
            try (FileChannel file = FileChannel.open(
                            distribution.resolveSibling(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.lock()) {
                boolean stale = !Files.exists(done) || !Files.readString(done).equals(options);
                if (lock.isValid() && stale) {
                    build(distribution);
                    Files.writeString(done, options);
                }
            }
        }
        return distribution;
    }

    private static void build(Path distribution) throws IOException {
        Path output = distribution.resolveSibling("build.log");
        List<String> words =
                new ArrayList<>(List.of("sh", distribution.resolve("bin/kc.sh").toString(), "build"));
        words.addAll(BUILD_OPTIONS);
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            if (builder.start().waitFor() != 0) {
                throw new PlatformProblem("Keycloak could not be built; its output is in " + output + ".");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** A home in the runtime folder that imports the realm files when it first meets the realm. */
    static Path home(Path distribution, Path home, Path realms) throws IOException {
        Path imports = home.resolve("data").resolve("import");
        Files.createDirectories(imports);
        for (String shared : List.of("lib", "conf", "providers", "themes", "bin", "version.txt")) {
            Path link = home.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(shared));
        }
        try (var files = Files.newDirectoryStream(realms, "*-realm.json")) {
            for (Path realm : files) {
                Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return home;
    }
}
