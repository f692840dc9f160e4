package nl.rentguy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.rentguy.platform.PlatformListener;
import nl.rentguy.platform.process.RunningChildren;

/**
 * The folder of the running benchmark. It goes when the run ends, also by Ctrl-C; what a killed run left is ended and
 * removed by the next.
 */
final class Workspace implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Path folder;
    private final FileChannel lock;
    private final Thread onSignal = new Thread(this::removeWhenStopped, "remove-workspace");
    private volatile boolean signalled;

    private Workspace(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder, empty.
     *
     * @throws IllegalStateException when another benchmark runs in this checkout
     */
    static Workspace in(Path target) throws IOException {
        Files.createDirectories(target);
        FileChannel lock =
                FileChannel.open(target.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new IllegalStateException("Another ./suite bench runs in this checkout; wait for its end.");
        }
        Workspace workspace = new Workspace(target.resolve("run"), lock);
        new RunningChildren(workspace.pidFiles()).stop(PlatformListener.SILENT);
        workspace.remove();
        Files.createDirectories(workspace.folder);
        Runtime.getRuntime().addShutdownHook(workspace.onSignal);
        return workspace;
    }

    Path folder() {
        return folder;
    }

    /** Whether the run is being ended from outside, so that what fails now is no news. */
    boolean isSignalled() {
        return signalled;
    }

    private Path pidFiles() {
        return folder.resolve("run");
    }

    /** The platform stops its parts by a hook of its own, at the same time. */
    private void removeWhenStopped() {
        signalled = true;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (somethingRuns() && System.nanoTime() < deadline) {
                Thread.sleep(LOOK_EVERY);
            }
            remove();
        } catch (IOException unremovable) {
            System.err.println(folder + " could not be removed: " + unremovable.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean somethingRuns() throws IOException {
        if (!Files.isDirectory(pidFiles())) {
            return false;
        }
        try (Stream<Path> files = Files.list(pidFiles())) {
            return files.anyMatch(file -> file.toString().endsWith(".pid"));
        }
    }

    private void remove() throws IOException {
        if (Files.exists(folder)) {
            List<Path> deepestFirst;
            try (Stream<Path> files = Files.walk(folder)) {
                deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
            remove();
            lock.close();
        } catch (IllegalStateException beingEnded) {
            // The hook removes the folder.
        } catch (IOException unremovable) {
            throw new UncheckedIOException(unremovable);
        }
    }
}
