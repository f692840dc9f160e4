package nl.rentguy.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.rentguy.platform.PlatformProblem;

/** The room that the platform needs, and what to say when there is none. */
public final class Disk {

    /** PostgreSQL, Kafka and Redis begin with about 150 MB and keep room for their logs. */
    private static final long NEEDED = 500L << 20;

    private Disk() {}

    public static void requireRoom(Path directory) {
        try {
            Files.createDirectories(directory);
            long free = Files.getFileStore(directory).getUsableSpace();
            if (free < NEEDED) {
                throw new PlatformProblem(
                        "The disk that holds " + directory + " has only " + (free >> 20) + " MB left and "
                                + (NEEDED >> 20) + " MB are needed; free some, or choose another folder with --dir.");
            }
        } catch (IOException unusable) {
            throw new PlatformProblem(
                    "The folder " + directory + " cannot be used (" + unusable.getMessage()
                            + "); choose another with --dir.",
                    unusable);
        }
    }

    /** What went wrong, with what to do where that is known. */
    public static String sentence(Exception problem) {
        String message = String.valueOf(problem.getMessage());
        return message.toLowerCase(Locale.ROOT).contains("no space left")
                ? "the disk is full; free some room and start again."
                : message + ".";
    }
}
