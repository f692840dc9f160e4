package nl.rentguy.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.Ports;

/** A real PostgreSQL, Kafka and Redis on free ports, one set per test JVM, gone when it ends. */
public final class TestPlatform {
    private static final LocalPlatform PLATFORM = start();

    private TestPlatform() {}

    public static LocalPlatform get() {
        return PLATFORM;
    }

    private static LocalPlatform start() {
        try {
            return LocalPlatform.builder()
                    .directory(Files.createTempDirectory("suite-test"))
                    .ports(Ports.random())
                    .durable(false)
                    .parts(Part.POSTGRES, Part.KAFKA, Part.REDIS)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tenant files of the checkout. */
    public static Path tenants() {
        return Path.of(System.getProperty("suite.root", "..")).resolve("deploy/tenants");
    }
}
