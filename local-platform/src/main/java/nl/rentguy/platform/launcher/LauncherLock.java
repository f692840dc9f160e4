package nl.rentguy.platform.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import nl.rentguy.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;

/** One launcher per runtime folder. The system drops the lock with the process, however that ends. */
final class LauncherLock implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final FileChannel file;

    private LauncherLock(FileChannel file) {
        this.file = file;
    }

    /** @throws PlatformProblem when another launcher works in the folder */
    static LauncherLock take(Path runDirectory) {
        try {
            Files.createDirectories(runDirectory);
            FileChannel file = FileChannel.open(
                    runDirectory.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                throw new PlatformProblem("The suite is already being run from " + runDirectory.getParent()
                        + " by another ./suite up; end it there with Ctrl-C, or with ./suite stop, and try again.");
            }
            return new LauncherLock(file);
        } catch (IOException unusable) {
            throw new PlatformProblem(
                    runDirectory + " cannot be used (" + unusable.getMessage() + "); choose another with --dir.",
                    unusable);
        }
    }

    /**
     * As {@link #take}, after the launcher that works in the folder has ended.
     *
     * @throws PlatformProblem when it has not ended in time
     */
    static LauncherLock await(Path runDirectory, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return take(runDirectory);
            } catch (PlatformProblem held) {
                if (System.nanoTime() > deadline || !pause()) {
                    throw held;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(POLL);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException takenInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException harmless) {
            // The lock is gone with the process at the latest.
        }
    }
}
