package nl.rentguy.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.PlatformProblem;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeSuiteTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private Path run() throws IOException {
        return Files.createDirectories(folder.resolve("run"));
    }

    private Arguments arguments(String verb) {
        return Arguments.parse(verb, "--dir", folder.toString());
    }

    /** As if this test's own process were the part. */
    private void runs(Part part) throws IOException {
        ProcessHandle own = ProcessHandle.current();
        Files.writeString(
                run().resolve(part.label() + ".pid"),
                "part=" + part.label() + "\npid=" + own.pid() + "\nstarted="
                        + own.info().startInstant().orElseThrow().toEpochMilli()
                        + "\nport=1\nsignal=TERM\nlog=part.log\nasked=false\n");
    }

    @Test
    void aSuiteIsCompleteWhenEveryPartRuns() throws IOException {
        // Given
        for (Part part : Part.values()) {
            runs(part);
        }

        // When
        int code = new StatusCommand(arguments("status"), out).run();

        // Then
        assertThat(code).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("stopped", "DIED");
    }

    @Test
    void aPartThatWasStoppedIsMissing() throws IOException {
        // Given
        for (Part part : Part.values()) {
            if (part != Part.KAFKA) {
                runs(part);
            }
        }

        // When
        int code = new StatusCommand(arguments("status"), out).run();

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).containsPattern("kafka +stopped");
    }

    @Test
    void stoppingWaitsForTheLauncherThatStillStarts() throws Exception {
        // Given
        LauncherLock launcher = LauncherLock.take(run());

        // When
        Thread reset = Thread.ofPlatform().start(() -> new ResetCommand(arguments("reset"), out).run());

        // Then
        Awaitility.await().until(() -> reset.getState() == Thread.State.TIMED_WAITING);
        assertThat(folder.resolve("run")).exists();
        launcher.close();
        reset.join();
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void aLauncherThatDoesNotEndIsNamed() throws IOException {
        // Given
        try (var _ = LauncherLock.take(run())) {

            // When / Then
            assertThatThrownBy(() -> LauncherLock.await(folder.resolve("run"), Duration.ofMillis(150)))
                    .isInstanceOf(PlatformProblem.class)
                    .hasMessageStartingWith("The suite is already being run");
        }
    }
}
