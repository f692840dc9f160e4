package nl.rentguy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.rentguy.platform.process.BuildOutput;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPlatformTest {

    @TempDir
    Path folder;

    private LocalPlatform redisOnly(PlatformListener listener, boolean outlives) {
        return LocalPlatform.builder()
                .directory(folder)
                .ports(Ports.random())
                .durable(true)
                .outlivesLauncher(outlives)
                .listener(listener)
                .parts(Part.REDIS)
                .build();
    }

    @Test
    void whatAKilledLauncherLeftBehindIsEndedBeforeTheNextStart() {
        // Given
        LocalPlatform killed = redisOnly(PlatformListener.SILENT, true).start();
        ProcessHandle leftover =
                ProcessHandle.of(killed.redis().pid().orElseThrow()).orElseThrow();

        // When
        try (LocalPlatform next = redisOnly(PlatformListener.SILENT, false).start()) {

            // Then
            assertThat(leftover.isAlive()).isFalse();
            assertThat(next.redis().isAlive()).isTrue();
        }
    }

    @Test
    void aPartThatEndsUnaskedIsReportedInOneSentence() {
        // Given
        List<String> notices = new CopyOnWriteArrayList<>();
        PlatformListener listener = new PlatformListener() {
            @Override
            public void died(String part, String sentence) {
                notices.add(sentence);
            }
        };
        try (LocalPlatform platform = redisOnly(listener, false).start()) {

            // When
            ProcessHandle.of(platform.redis().pid().orElseThrow()).orElseThrow().destroyForcibly();

            // Then
            Awaitility.await().until(() -> !notices.isEmpty());
            assertThat(notices)
                    .singleElement()
                    .asString()
                    .contains("redis ended", "./suite restart redis", "redis.log");
        }
    }

    @Test
    void aPartThatIsKilledOnPurposeIsNotReported() {
        // Given
        List<String> notices = new CopyOnWriteArrayList<>();
        PlatformListener listener = new PlatformListener() {
            @Override
            public void died(String part, String sentence) {
                notices.add(sentence);
            }
        };
        try (LocalPlatform platform = redisOnly(listener, false).start()) {

            // When
            platform.redis().kill();

            // Then
            assertThat(platform.redis().isAlive()).isFalse();
            platform.redis().start();
            ProcessHandle.of(platform.redis().pid().orElseThrow()).orElseThrow().destroyForcibly();
            Awaitility.await().until(() -> !notices.isEmpty());
            assertThat(notices)
                    .as("only the second end, which nobody asked for")
                    .hasSize(1);
        }
    }

    @Test
    void childrenEndWithATestThatWasItselfKilled() throws IOException {
        // Given
        Process test = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsuite.root=" + BuildOutput.root(),
                        "-cp",
                        BuildOutput.folder("test-classes") + ":" + BuildOutput.classPath(),
                        StartsRedisAndWaits.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        Path pidFile = folder.resolve("run/redis.pid");
        Path ready = folder.resolve("ready");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(ready));
        long redis = Files.readAllLines(pidFile).stream()
                .filter(line -> line.startsWith("pid="))
                .mapToLong(line -> Long.parseLong(line.substring(4)))
                .findFirst()
                .orElseThrow();

        // When
        test.destroyForcibly();

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> ProcessHandle.of(redis)
                        .map(process -> !process.isAlive())
                        .orElse(true));
    }

    @Test
    void aPartThatIsNotThereIsNamedWithThoseThatAre() {
        // Given
        LocalPlatform platform = redisOnly(PlatformListener.SILENT, false);

        // When / Then
        assertThatThrownBy(platform::kafka)
                .isInstanceOf(PlatformProblem.class)
                .hasMessage("This platform has no kafka, only redis.");
    }

    @Test
    void aMissingServiceSaysHowToBuildItAndStopsTheOthers() throws IOException {
        // Given
        Path checkout = Files.createDirectories(folder.resolve("checkout"));
        LocalPlatform platform = LocalPlatform.builder()
                .directory(folder)
                .root(checkout)
                .cache(BuildOutput.root().resolve(".suite/cache"))
                .ports(Ports.random())
                .parts(Part.REDIS, Part.LEAD_SERVICE)
                .build();

        // When / Then
        assertThatThrownBy(platform::start)
                .isInstanceOf(PlatformProblem.class)
                .hasMessageContaining("quarkus-run.jar is missing; build it with");
        assertThat(platform.redis().isAlive()).isFalse();
    }

    @Test
    void javaOptionsComeAfterThoseOfThePlatform() {
        // Given
        PlatformBuilder settings = LocalPlatform.builder()
                .directory(folder)
                .ports(Ports.random())
                .parts(Part.GATEWAY)
                .javaOptions(Part.GATEWAY, "-XX:TieredStopAtLevel=4");

        // When
        try (LocalPlatform platform = settings.build().start()) {

            // Then
            assertThat(ProcessHandle.of(platform.gateway().pid().orElseThrow())
                            .orElseThrow()
                            .info()
                            .arguments()
                            .orElseThrow())
                    .containsSubsequence("-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4", "-cp");
        }
    }

    @Test
    void aPartThatIsNoJavaProgramTakesNoJavaOptions() {
        // Given
        PlatformBuilder settings = LocalPlatform.builder();

        // When / Then
        assertThatThrownBy(() -> settings.javaOptions(Part.REDIS, "-Xmx1g"))
                .isInstanceOf(PlatformProblem.class)
                .hasMessage("redis takes no JVM options; services, kafka and the gateway do.");
    }

    @Test
    void nothingGoesOnWhenTheAddressesCannotBeWritten() throws IOException {
        // Given
        Files.createDirectories(folder.resolve("run/addresses.json"));
        LocalPlatform platform = redisOnly(PlatformListener.SILENT, true);

        // When
        assertThatThrownBy(platform::start).isInstanceOf(UncheckedIOException.class);

        // Then
        assertThat(platform.redis().isAlive()).isFalse();
    }
}
