package nl.rentguy.platform.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import nl.rentguy.platform.PlatformProblem;

/** One process of ours, known by its pid file, so that another launcher can find and stop it too. */
public final class ChildProcess {
    /** Of glibc, which otherwise keeps up to eight for each processor; a JVM's threads hold tens of megabytes that way. */
    private static final String ARENAS = "2";

    private final String name;
    private final Path runDirectory;
    private final LogFile log;
    private final Consumer<String> onDeath;

    /**
     * Nothing is started yet; a process that an earlier launcher started is found again by its pid file.
     *
     * @param onDeath called with the part's name when the process ends without having been asked to
     */
    public ChildProcess(String name, Path runDirectory, LogFile log, Consumer<String> onDeath) {
        this.name = name;
        this.runDirectory = runDirectory;
        this.log = log;
        this.onDeath = onDeath;
    }

    /** In a session of its own where the system can: Ctrl-C at a terminal reaches only the launcher, which stops in order. */
    public void start(ChildCommand command, int port) {
        List<String> words = new ArrayList<>(SessionPrefix.words());
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.prepared().toFile()));
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", ARENAS);
        builder.environment().putAll(command.environment());
        try {
            Files.createDirectories(command.directory());
            ProcessHandle started = builder.start().toHandle();
            remember(started, port, command.stopSignal());
            var _ = started.onExit().thenAccept(this::ended);
        } catch (IOException | UncheckedIOException impossible) {
            throw new PlatformProblem(
                    name + " could not be started (" + impossible.getMessage() + "); see " + log.path() + ".",
                    impossible);
        }
    }

    /** A process that nobody could find again must not go on. */
    private void remember(ProcessHandle started, int port, String stopSignal) {
        Instant startedAt = started.info().startInstant().orElseGet(Instant::now);
        String ticks = StartTicks.of(started.pid());
        try {
            new PidFile(name, started.pid(), startedAt, ticks, port, stopSignal, log.path(), false).write(runDirectory);
        } catch (UncheckedIOException unwritable) {
            started.destroyForcibly();
            throw unwritable;
        }
    }

    private void ended(ProcessHandle process) {
        PidFile.of(runDirectory, name)
                .filter(file -> file.pid() == process.pid() && !file.asked())
                .ifPresent(file -> onDeath.accept(name));
    }

    public Optional<ProcessHandle> process() {
        return PidFile.of(runDirectory, name).flatMap(PidFile::process);
    }

    public boolean isAlive() {
        return process().isPresent();
    }

    /** Asks, waits at most the grace, then kills. */
    public void stop(Duration grace) {
        PidFile.of(runDirectory, name).ifPresent(file -> {
            file.askedToEnd(runDirectory).process().ifPresent(process -> end(process, file.stopSignal(), grace));
            file.delete(runDirectory);
        });
    }

    /** With everything it started: an orphan would keep files and ports that the next start needs. */
    public void kill() {
        PidFile.of(runDirectory, name).ifPresent(file -> {
            file.askedToEnd(runDirectory).process().ifPresent(this::killTree);
            file.delete(runDirectory);
        });
    }

    private void end(ProcessHandle process, String signal, Duration grace) {
        Signals.send(process, signal);
        if (!gone(process, grace)) {
            killTree(process);
        }
    }

    private void killTree(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        if (!gone(process, Duration.ofSeconds(10))) {
            throw new PlatformProblem(name + " (pid " + process.pid()
                    + ") does not end even when killed; look at it with ps and try again.");
        }
        children.forEach(child -> gone(child, Duration.ofSeconds(5)));
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return !process.isAlive();
        } catch (ExecutionException unknowable) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
