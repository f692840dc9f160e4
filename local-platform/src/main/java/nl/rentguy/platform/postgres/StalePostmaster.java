package nl.rentguy.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL does not start while {@code postmaster.pid} names a living process, whichever that is. After a power cut
 * or {@code kill -9} the number may belong to another program by now; then the file is of no use.
 */
final class StalePostmaster {

    private StalePostmaster() {}

    static void clear(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file);
        boolean postgres = !lines.isEmpty()
                && lines.getFirst().strip().matches("[0-9]+")
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .flatMap(process -> process.info().command())
                        .map(command -> command.endsWith("postgres"))
                        .orElse(false);
        if (!postgres) {
            Files.delete(file);
        }
    }
}
