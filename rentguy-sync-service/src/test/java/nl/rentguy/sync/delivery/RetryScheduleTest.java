package nl.rentguy.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.rentguy.testkit.Defaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    private static final Instant FIRST_TRY = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT1S", "2, PT2S", "3, PT4S", "8, PT2M8S", "9, PT4M16S", "12, PT34M8S", "13, PT1H", "5000, PT1H"})
    void theUpperBoundDoublesUpToTheMaximum(int attempts, Duration bound) {
        // Given
        RetrySchedule latest = new RetrySchedule(Defaults.of(SyncConfig.class), () -> 1);

        // When
        Duration wait = latest.waitAfter(attempts, null);

        // Then
        assertThat(wait).isEqualTo(bound);
    }

    @Test
    void theWaitIsAShareOfTheBound() {
        // Given
        RetrySchedule schedule = new RetrySchedule(Defaults.of(SyncConfig.class), () -> 0.25);

        // When
        Duration wait = schedule.waitAfter(4, null);

        // Then
        assertThat(wait).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whatRentGuyAskedForIsNeverCutShort() {
        // Given
        RetrySchedule earliest = new RetrySchedule(Defaults.of(SyncConfig.class), () -> 0);

        // When
        Duration wait = earliest.waitAfter(1, Duration.ofMinutes(20));

        // Then
        assertThat(wait).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void whatWasToldToWaitTogetherComesBackSpread() {
        // Given
        RetrySchedule late = new RetrySchedule(Defaults.of(SyncConfig.class), () -> 0.5);

        // When
        Duration wait = late.waitAfter(9, Duration.ofSeconds(1));

        // Then
        assertThat(wait).isEqualTo(Duration.ofMillis(1500));
    }

    @ParameterizedTest
    @CsvSource({"PT71H59M59S, false", "PT72H, true", "PT100H, true"})
    void tryingEndsAfterThreeDays(Duration tried, boolean over) {
        // Given
        RetrySchedule schedule = new RetrySchedule(Defaults.of(SyncConfig.class), () -> 0);

        // When
        boolean ended = schedule.isOver(FIRST_TRY, FIRST_TRY.plus(tried));

        // Then
        assertThat(ended).isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({"PT1H, false", "PT2H, false", "PT2H1S, true", "PT100H, true"})
    void whatIsNotTriedForTwoHoursWasNotToBeTried(Duration since, boolean interrupted) {
        // Given
        RetrySchedule schedule = new RetrySchedule(Defaults.of(SyncConfig.class), () -> 0);

        // When
        boolean found = schedule.wasInterrupted(FIRST_TRY, FIRST_TRY.plus(since));

        // Then
        assertThat(found).isEqualTo(interrupted);
    }
}
