package nl.rentguy.bench.queue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java process holds on to. */
final class LiveHeap {
    private static final Pattern TOTAL = Pattern.compile("^Total +[0-9]+ +([0-9]+)$", Pattern.MULTILINE);

    private LiveHeap() {}

    /**
     * The bytes of all objects that can be reached. The process collects its garbage for it and stands still until the answer
     * was read, so it must be another than this one.
     */
    static long of(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(histogram);
        if (jcmd.waitFor() != 0 || !total.find()) {
            throw new IOException("the heap of process " + pid + " cannot be looked at: " + histogram);
        }
        return Long.parseLong(total.group(1));
    }
}
