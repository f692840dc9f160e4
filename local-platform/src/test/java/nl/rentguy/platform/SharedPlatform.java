package nl.rentguy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.rentguy.platform.process.BuildOutput;
import nl.rentguy.platform.process.RunningChildren;

/** PostgreSQL, Kafka and Redis, started once for all tests of this module, in a folder that stays until the next run. */
public final class SharedPlatform {

    private static final LocalPlatform PLATFORM = start();

    private SharedPlatform() {}

    public static LocalPlatform get() {
        return PLATFORM;
    }

    private static LocalPlatform start() {
        try {
            Path folder = BuildOutput.root().resolve("local-platform/target/shared-platform");
            new RunningChildren(folder.resolve("run")).stop(PlatformListener.SILENT);
            delete(folder);
            return LocalPlatform.builder()
                    .directory(folder)
                    .ports(Ports.random())
                    .durable(false)
                    .databases("lead", "crm")
                    .parts(Part.POSTGRES, Part.KAFKA, Part.REDIS)
                    .build()
                    .start();
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
