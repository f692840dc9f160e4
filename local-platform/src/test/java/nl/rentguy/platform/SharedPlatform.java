package nl.rentguy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL, Kafka and Redis, started once for all tests of this module. */
public final class SharedPlatform {

    private static final LocalPlatform PLATFORM = start();

    private SharedPlatform() {}

    public static LocalPlatform get() {
        return PLATFORM;
    }

    private static LocalPlatform start() {
        try {
            Path folder = Files.createTempDirectory("local-platform");
            return LocalPlatform.builder()
                    .directory(folder)
                    .ports(Ports.random())
                    .durable(false)
                    .databases("lead", "crm")
                    .parts(Part.POSTGRES, Part.KAFKA, Part.REDIS)
                    .build()
                    .start();
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }
}
