package nl.rentguy.platform.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.platform.PlatformProblem;

/**
 * Ends the children of a test that was itself killed. It is a shell that reads from this JVM until the pipe breaks, which
 * happens however the JVM ends, and then kills what the pid files name.
 */
public final class Reaper {

    private static final String SCRIPT =
            "cat >/dev/null; for f in \"$1\"/*.pid; do [ -f \"$f\" ] && kill -9 $(sed -n 's/^pid=//p' \"$f\"); done";

    private final Process shell;

    private Reaper(Process shell) {
        this.shell = shell;
    }

    public static Reaper of(Path runDirectory) {
        List<String> words = new ArrayList<>(SessionPrefix.words());
        words.addAll(List.of("sh", "-c", SCRIPT, "reaper", runDirectory.toString()));
        try {
            return new Reaper(new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException impossible) {
            throw new PlatformProblem("No shell could be started; check that sh is on the PATH.", impossible);
        }
    }

    /** The parts were stopped in order; there is nothing left to watch. */
    public void dismiss() {
        shell.destroyForcibly();
    }
}
