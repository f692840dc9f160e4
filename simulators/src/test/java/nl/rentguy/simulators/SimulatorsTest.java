package nl.rentguy.simulators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started by others: in processes of its own, on a small heap. */
@Timeout(60)
class SimulatorsTest {
    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();
    private String ready = "";

    private Process start(String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Simulators.class.getName()),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        started.add(process);
        return process;
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    @BeforeEach
    void startOne() throws IOException {
        Process first = start("--port", "0", "--data", folder.resolve("data").toString());
        ready = String.valueOf(first.inputReader(StandardCharsets.UTF_8).readLine());
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void saysInOneLineThatItIsReady() throws IOException {
        // When
        String printed = ready + errors();

        // Then
        assertTrue(printed.matches("simulators ready at http://127\\.0\\.0\\.1:\\d+"), printed);
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws IOException, InterruptedException {
        // Given
        String port = ready.substring(ready.lastIndexOf(':') + 1);

        // When
        int status = start("--port", port).waitFor();

        // Then
        assertEquals(1, status);
        assertTrue(errors().startsWith("Port " + port + " at 127.0.0.1 cannot be listened on"), errors());
        assertEquals(1, errors().lines().count(), errors());
    }

    @Test
    void leavesADataFolderToTheProcessThatUsesIt() throws IOException, InterruptedException {
        // When
        int status = start("--port", "0", "--data", folder.resolve("data").toString())
                .waitFor();

        // Then
        assertEquals(1, status);
        assertTrue(errors().startsWith("Another simulators process uses"), errors());
    }

    @Test
    void stopsOnRequestAndLeavesTheFolderToTheNext() throws IOException, InterruptedException {
        // Given
        started.getFirst().destroy();
        started.getFirst().waitFor();

        // When
        Process next = start("--port", "0", "--data", folder.resolve("data").toString());

        // Then
        try (BufferedReader lines = next.inputReader(StandardCharsets.UTF_8)) {
            assertTrue(String.valueOf(lines.readLine()).startsWith("simulators ready"), errors());
        }
    }
}
