package nl.rentguy.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.rentguy.platform.PlatformProblem;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void aProcessThatCannotBeRememberedDoesNotGoOn() throws IOException {
        // Given
        Path run = folder.resolve("run");
        Files.createDirectories(run.resolve("part.pid.new"));
        ChildProcess child = new ChildProcess("part", run, new LogFile(folder.resolve("part.log")), name -> {});
        String sleep = "exec sleep 60 # " + folder;

        // When
        assertThatThrownBy(() -> child.start(ChildCommand.of(folder, List.of("sh", "-c", sleep)), 1))
                .isInstanceOf(PlatformProblem.class)
                .hasMessageStartingWith("part could not be started");

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ProcessHandle.current().children())
                        .noneMatch(process ->
                                process.info().commandLine().orElse("").contains("sleep 60")));
    }
}
