package nl.rentguy.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    @Test
    void theNameSaysWhenHowLongAndWithWhichSeed() {
        String name = Report.name(settings(Duration.ofMinutes(30), ""), NOON);

        assertThat(name).isEqualTo("chaos-2026-03-05-1200-30min-seed7");
    }

    @Test
    void theSameSeedOnTheSameDayHasAnotherName() {
        ChaosSettings settings = settings(Duration.ofMinutes(3), "");

        String later = Report.name(settings, NOON.plusSeconds(60));

        assertThat(later).isNotEqualTo(Report.name(settings, NOON));
    }

    @Test
    void aRunThatIsMeantToFailIsNamedSo() {
        String name = Report.name(settings(Duration.ofSeconds(90), "inbox"), NOON);

        assertThat(name).isEqualTo("chaos-2026-03-05-1200-1.5min-seed7-break-inbox");
    }

    private static ChaosSettings settings(Duration duration, String broken) {
        return new ChaosSettings(duration, 7, 4, broken, Path.of("unused"));
    }
}
