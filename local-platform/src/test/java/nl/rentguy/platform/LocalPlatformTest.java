package nl.rentguy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPlatformTest {

    @Test
    void startsAndRestarts(@TempDir Path folder) throws SQLException {
        long t = System.nanoTime();
        try (LocalPlatform platform = LocalPlatform.builder()
                .directory(folder)
                .ports(Ports.random())
                .durable(false)
                .parts(Part.POSTGRES, Part.KAFKA, Part.REDIS)
                .listener(new PlatformListener() {
                    @Override
                    public void ready(String part, java.time.Duration took) {
                        System.out.println(part + " " + took);
                    }
                })
                .build()
                .start()) {
            System.out.println("up " + (System.nanoTime() - t) / 1000000);
            try (var c = DriverManager.getConnection(platform.postgres().superuserJdbcUrl("lead"))) {
                assertThat(c.isValid(1)).isTrue();
            }
            for (RunningPart part : platform.parts()) {
                t = System.nanoTime();
                part.kill();
                assertThat(part.isAlive()).isFalse();
                part.start();
                assertThat(part.isAlive()).isTrue();
                System.out.println(part.name() + " restart " + (System.nanoTime() - t) / 1000000);
            }
            t = System.nanoTime();
        }
        System.out.println("down " + (System.nanoTime() - t) / 1000000);
    }
}
