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

    /** What {@link PidFile#process} checks: only a process that the kernel started when ours was. */
    private static final String SCRIPT = """
            cat >/dev/null
            for f in "$1"/*.pid; do
              [ -f "$f" ] || continue
              pid=$(sed -n 's/^pid=//p' "$f")
              then=$(sed -n 's/^ticks=//p' "$f")
              now=$(sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null | cut -d ' ' -f 20)
              [ "$then" = "$now" ] && kill -9 "$pid"
            done
            """;

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

    /** As if this JVM had ended; returns when everything was looked at. */
    void reap() throws IOException, InterruptedException {
        shell.getOutputStream().close();
        shell.waitFor();
    }

    /** The parts were stopped in order; there is nothing left to watch. */
    public void dismiss() {
        shell.destroyForcibly();
    }
}
