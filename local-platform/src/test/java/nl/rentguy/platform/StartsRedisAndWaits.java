package nl.rentguy.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Stands for a test that is killed in the middle. */
final class StartsRedisAndWaits {

    private StartsRedisAndWaits() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        LocalPlatform.builder()
                .directory(folder)
                .ports(Ports.random())
                .parts(Part.REDIS)
                .build()
                .start();
        Files.writeString(folder.resolve("ready"), "");
        new CountDownLatch(1).await();
    }
}
