package nl.rentguy.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** {@code run/ports.properties}: what a running suite was started with, so that one part can be restarted later. */
record PortsFile(Path runDirectory) {

    private static final String SMTP = "SUITE_SMTP_PORT";

    private Path file() {
        return runDirectory.resolve("ports.properties");
    }

    void write(Ports ports) {
        StringBuilder lines = new StringBuilder();
        for (Part part : Part.values()) {
            lines.append(part.portVariable())
                    .append('=')
                    .append(ports.portOf(part))
                    .append('\n');
        }
        lines.append(SMTP).append('=').append(ports.smtp()).append('\n');
        try {
            Files.createDirectories(runDirectory);
            Files.writeString(file(), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Ports read() {
        Properties recorded = new Properties();
        try (Reader reader = Files.newBufferedReader(file())) {
            recorded.load(reader);
        } catch (IOException absent) {
            throw new PlatformProblem(file() + " is missing; stop the suite and start it again.", absent);
        }
        Map<String, String> variables = new HashMap<>();
        recorded.forEach((name, port) -> variables.put(name.toString(), port.toString()));
        return Ports.fixed(variables);
    }
}
