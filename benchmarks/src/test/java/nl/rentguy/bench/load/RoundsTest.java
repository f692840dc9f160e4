package nl.rentguy.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static Rounds rounds(String subject, double... rates) {
        return rounds(new Rounds(), subject, rates);
    }

    private static Rounds rounds(Rounds rounds, String subject, double... rates) {
        for (double rate : rates) {
            rounds.add(new Measurement(subject, 32, rate, 1, 2, 3, 4, Map.of(), Map.of(), Books.EMPTY));
        }
        return rounds;
    }

    @Test
    void theMiddleRateCounts() {
        // Given
        Rounds rounds = rounds("direct", 900, 100, 500);

        // When
        Measurement median = rounds.median("direct", 32).orElseThrow();

        // Then
        assertThat(median.perSecond()).isEqualTo(500);
    }

    @Test
    void ofTwoInTheMiddleTheSlowerCounts() {
        // Given
        Rounds rounds = rounds("direct", 900, 100);

        // When
        Measurement median = rounds.median("direct", 32).orElseThrow();

        // Then
        assertThat(median.perSecond()).isEqualTo(100);
    }

    @Test
    void ratesAreComparedWithinTheirRound() {
        // Given
        Rounds rounds = rounds(rounds("direct", 100, 400, 600), "limit", 200, 1000, 1000);

        // When
        Rounds.Ratio ratio = rounds.ratio("direct", "limit", 32).orElseThrow();

        // Then
        assertThat(ratio).isEqualTo(new Rounds.Ratio(0.5, 0.4, 0.6));
    }

    @Test
    void whatWasNotMeasuredHasNoRatio() {
        // Given
        Rounds rounds = rounds("direct", 100);

        // When
        var ratio = rounds.ratio("direct", "express", 32);

        // Then
        assertThat(ratio).isEmpty();
    }
}
