package nl.rentguy.platform.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.rentguy.platform.PlatformProblem;

/** {@code ./suite reset}: stops, then removes data, logs and secrets. What was unpacked stays: it holds nothing of anybody. */
public record ResetCommand(Arguments arguments, PrintStream out) {

    private static final List<String> REMOVED = List.of("data", "logs", "run");

    public int run() {
        new StopCommand(arguments, out).stopAndThen(this::remove);
        return 0;
    }

    private void remove() {
        boolean any = false;
        for (String name : REMOVED) {
            Path folder = arguments.directory().resolve(name);
            if (Files.exists(folder)) {
                out.println("Removed " + folder + " (" + (remove(folder) >> 20) + " MB)");
                any = true;
            }
        }
        out.println(any ? "The next ./suite up begins with empty databases." : "There was nothing to remove.");
    }

    /** @return how many bytes it held */
    private static long remove(Path folder) {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                bytes += Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
                Files.delete(file);
            }
            return bytes;
        } catch (IOException undeletable) {
            throw new PlatformProblem(
                    folder + " could not be removed (" + undeletable.getMessage() + "); remove it by hand.",
                    undeletable);
        }
    }
}
