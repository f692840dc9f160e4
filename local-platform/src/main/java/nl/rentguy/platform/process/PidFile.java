package nl.rentguy.platform.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Remembers which process is a part, over the launcher's own death. The start time is kept with the number, because a
 * number is given to another process once its first holder is gone, and that one must not be killed.
 *
 * @param ticks {@link StartTicks}, which decide where the system tells them
 * @param asked whether somebody asked the process to end; an end that nobody asked for is reported
 */
public record PidFile(
        String part, long pid, Instant startedAt, String ticks, int port, String stopSignal, Path log, boolean asked) {

    /** The clock of the system and the boot time it is computed from may be a moment apart between two readings. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static Path in(Path runDirectory, String part) {
        return runDirectory.resolve(part + ".pid");
    }

    /** Every part remembered in the folder, whether it still runs or not. */
    public static List<PidFile> all(Path runDirectory) {
        if (!Files.isDirectory(runDirectory)) {
            return List.of();
        }
        try (var files = Files.list(runDirectory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".pid"))
                    .sorted()
                    .map(PidFile::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Optional<PidFile> of(Path runDirectory, String part) {
        return read(in(runDirectory, part));
    }

    /** Empty when there is no such file or it was cut short by a crash. */
    static Optional<PidFile> read(Path file) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
            return Optional.of(new PidFile(
                    values.getProperty("part"),
                    Long.parseLong(values.getProperty("pid")),
                    Instant.ofEpochMilli(Long.parseLong(values.getProperty("started"))),
                    values.getProperty("ticks", ""),
                    Integer.parseInt(values.getProperty("port")),
                    values.getProperty("signal"),
                    Path.of(values.getProperty("log")),
                    Boolean.parseBoolean(values.getProperty("asked"))));
        } catch (IOException | NullPointerException | NumberFormatException absentOrBroken) {
            return Optional.empty();
        }
    }

    void write(Path runDirectory) {
        String text = "part=" + part + "\npid=" + pid + "\nstarted=" + startedAt.toEpochMilli() + "\nticks=" + ticks
                + "\nport=" + port + "\nsignal=" + stopSignal + "\nlog=" + log + "\nasked=" + asked + "\n";
        Path file = in(runDirectory, part);
        Path draft = file.resolveSibling(part + ".pid.new");
        try {
            Files.createDirectories(runDirectory);
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** On a full disk the mark is missing and the end is reported as unasked; that must not keep the process alive. */
    PidFile askedToEnd(Path runDirectory) {
        PidFile marked = new PidFile(part, pid, startedAt, ticks, port, stopSignal, log, true);
        try {
            marked.write(runDirectory);
        } catch (UncheckedIOException unwritable) {
            return marked;
        }
        return marked;
    }

    void delete(Path runDirectory) {
        try {
            Files.deleteIfExists(in(runDirectory, part));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** The process itself, if it still runs; a later process with the same number is not it. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle candidate) {
        if (!ticks.isEmpty()) {
            return ticks.equals(StartTicks.of(pid));
        }
        return candidate
                .info()
                .startInstant()
                .map(started -> Duration.between(started, startedAt).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
