package nl.rentguy.sync.rentguy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final Pace pace = new Pace(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void thereIsNoLimitUntilRentGuyNamesOne() {
        // Given
        send(500, Duration.ofMillis(1));

        // When
        int permits = pace.permits(8);

        // Then
        assertThat(permits).isEqualTo(8);
        assertThat(pace.untilMore(8)).isZero();
    }

    @Test
    void afterTooManyJustBelowWhatWentThroughGoesOut() {
        // Given
        send(100, Duration.ofMillis(5));
        pace.note(Verdict.RATE_LIMITED);

        // When
        int inASecond = sentWithin(Duration.ofSeconds(1));

        // Then
        assertThat(inASecond).isBetween(92, 97);
    }

    @Test
    void theOthersOfABurstThatWasTooLargeSayNothingNew() {
        // Given
        send(100, Duration.ofMillis(5));
        pace.note(Verdict.RATE_LIMITED);
        now = now.plusMillis(900);

        // When
        pace.note(Verdict.RATE_LIMITED);

        // Then
        assertThat(sentWithin(Duration.ofSeconds(1))).isBetween(92, 99);
    }

    @Test
    void whoIsTurnedAwayThoughLittleWasSentStartsLowAndIsSoonBack() {
        // Given
        send(2, Duration.ofMillis(100));

        // When
        pace.note(Verdict.RATE_LIMITED);
        int first = sentWithin(Duration.ofSeconds(1));
        sentWithin(Duration.ofSeconds(14));

        // Then
        assertThat(first).isBetween(9, 12);
        assertThat(sentWithin(Duration.ofSeconds(1))).isGreaterThan(100);
    }

    @Test
    void thePaceRisesUntilThereIsNoLimitAnyMore() {
        // Given
        send(100, Duration.ofMillis(5));
        pace.note(Verdict.RATE_LIMITED);

        // When
        int carefully = sentWithin(Duration.ofSeconds(19)) / 19;
        int later = sentWithin(Duration.ofSeconds(4)) / 4;
        sentWithin(Duration.ofSeconds(15));

        // Then
        assertThat(carefully).isBetween(93, 99);
        assertThat(later).isBetween(110, 150);
        assertThat(pace.permits(8)).isEqualTo(8);
    }

    @Test
    void whoMustWaitMayGoOnAfterwards() {
        // Given
        send(100, Duration.ofMillis(5));
        pace.note(Verdict.RATE_LIMITED);

        // When
        Duration wait = pace.untilMore(0);
        now = now.plus(wait);

        // Then
        assertThat(wait).isBetween(Duration.ofMillis(20), Duration.ofMillis(30));
        assertThat(pace.permits(8)).isEqualTo(2);
        assertThat(pace.untilMore(2)).isBetween(Duration.ofMillis(20), Duration.ofMillis(30));
    }

    @Test
    void whoLooksLateGetsWhatWasSavedMeanwhile() {
        // Given
        send(100, Duration.ofMillis(5));
        pace.note(Verdict.RATE_LIMITED);

        // When
        now = now.plus(pace.untilMore(0)).plusMillis(20);

        // Then
        assertThat(pace.permits(8)).isEqualTo(4);
        assertThat(pace.untilMore(4)).isLessThan(Duration.ofMillis(25));
    }

    @Test
    void aLongSilenceSavesUpNoBurst() {
        // Given
        send(100, Duration.ofMillis(5));
        pace.note(Verdict.RATE_LIMITED);

        // When
        now = now.plusSeconds(15);

        // Then
        assertThat(pace.permits(100)).isEqualTo(4);
    }

    @Test
    void aClockThatIsPutBackStopsNothing() {
        // Given
        now = now.plus(Duration.ofDays(3));
        send(100, Duration.ofMillis(5));
        pace.note(Verdict.RATE_LIMITED);

        // When
        now = now.minus(Duration.ofDays(3));

        // Then
        assertThat(sentWithin(Duration.ofSeconds(1))).isBetween(92, 99);
    }

    private void send(int count, Duration apart) {
        for (int sent = 0; sent < count; sent++) {
            now = now.plus(apart);
            pace.sent();
            pace.note(Verdict.ACCEPTED);
        }
    }

    /** Whatever is permitted goes out, looked at at odd moments as a sender does. */
    private int sentWithin(Duration time) {
        int sent = 0;
        for (Instant end = now.plus(time); now.isBefore(end); now = now.plusNanos(1_937_000)) {
            for (int permits = pace.permits(8); permits > 0; permits--) {
                pace.sent();
                pace.note(Verdict.ACCEPTED);
                sent++;
            }
        }
        return sent;
    }
}
