package nl.rentguy.e2e.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.rentguy.e2e.Suite;
import nl.rentguy.platform.Part;

/**
 * The service's log becomes {@code /dev/full}, on which every write fails as on a full disk. The file is opened when the
 * service starts, so it is killed and started for it, and again afterwards.
 */
final class FullLogDisk {
    private static final Path FULL = Path.of("/dev/full");

    private final Suite suite;
    private final Part service;
    private final Path log;
    private final Path kept;

    FullLogDisk(Suite suite, Part service) {
        this.suite = suite;
        this.service = service;
        this.log = suite.part(service).log();
        this.kept = log.resolveSibling(log.getFileName() + ".before");
    }

    void fill() {
        suite.crash(service);
        try {
            Files.move(log, kept);
            Files.createSymbolicLink(log, FULL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        suite.bringBack(service);
    }

    void free() {
        suite.crash(service);
        try {
            if (Files.exists(kept)) {
                Files.deleteIfExists(log);
                Files.move(kept, log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        suite.bringBack(service);
    }
}
