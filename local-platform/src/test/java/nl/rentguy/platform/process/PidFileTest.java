package nl.rentguy.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path run;

    private ProcessHandle process;
    private Instant startedAt;

    @BeforeEach
    void startAProcess() throws IOException {
        process = new ProcessBuilder("sleep", "60").start().toHandle();
        startedAt = process.info().startInstant().orElseThrow();
    }

    @AfterEach
    void endTheProcess() {
        process.destroyForcibly();
    }

    private PidFile fileWithStart(Instant start) {
        return fileWith(start, "");
    }

    private PidFile fileWith(Instant start, String ticks) {
        return new PidFile("part", process.pid(), start, ticks, 1234, "TERM", run.resolve("part.log"), false);
    }

    private ChildProcess part() {
        return new ChildProcess("part", run, new LogFile(run.resolve("part.log")), name -> {});
    }

    @Test
    void findsItsProcessAfterTheLauncherIsGone() {
        // Given
        fileWithStart(startedAt).write(run);

        // When
        PidFile read = PidFile.of(run, "part").orElseThrow();

        // Then
        assertThat(read.process()).contains(process);
        assertThat(read.port()).isEqualTo(1234);
    }

    @Test
    void aLaterProcessWithTheSameNumberIsNotKilled() {
        // Given: the number was recycled: it belongs to a process that began an hour after ours
        fileWithStart(startedAt.minus(Duration.ofHours(1))).write(run);

        // When
        part().stop(Duration.ofSeconds(1));

        // Then
        assertThat(process.isAlive()).isTrue();
        assertThat(PidFile.of(run, "part")).isEmpty();
    }

    @Test
    void aLaterProcessWithTheSameNumberAndNearlyTheSameStartIsNotKilled() {
        // Given
        fileWith(startedAt, "1").write(run);

        // When
        part().stop(Duration.ofSeconds(1));

        // Then
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void theReaperEndsItsOwnProcess() throws Exception {
        // Given
        fileWith(startedAt, StartTicks.of(process.pid())).write(run);

        // When
        Reaper.of(run).reap();

        // Then
        assertThat(process.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(process);
    }

    @Test
    void theReaperSparesALaterProcessWithTheSameNumber() throws Exception {
        // Given
        fileWith(startedAt, "1").write(run);

        // When
        Reaper.of(run).reap();

        // Then
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aProcessEndsAlsoWhereThatCannotBeNoted() throws IOException {
        // Given
        fileWithStart(startedAt).write(run);
        Files.createDirectory(run.resolve("part.pid.new"));

        // When
        part().stop(Duration.ofSeconds(5));

        // Then
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void itsOwnProcessIsStopped() {
        // Given
        fileWithStart(startedAt).write(run);

        // When
        part().stop(Duration.ofSeconds(5));

        // Then
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aFileCutShortByACrashIsIgnored() throws IOException {
        // Given
        Files.writeString(run.resolve("part.pid"), "part=part\npid=12");

        // When
        var files = PidFile.all(run);

        // Then
        assertThat(files).isEmpty();
    }
}
