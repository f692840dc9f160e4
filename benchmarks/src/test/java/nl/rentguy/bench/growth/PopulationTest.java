package nl.rentguy.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private final Population population = new Population(1000, Instant.parse("2026-11-21T12:00:00Z"));

    @Test
    void idsAreOfVersionSevenAndSortByTime() {
        // Given
        UUID earlier = population.deal(3, 41);

        // When
        UUID later = population.deal(3, 42);

        // Then
        assertThat(later.version()).isEqualTo(7);
        assertThat(later.variant()).isEqualTo(2);
        assertThat(later.toString()).isGreaterThan(earlier.toString());
        assertThat(later).isNotEqualTo(population.deal(4, 42));
    }

    @Test
    void enquiriesAreSpreadOverTheWholeTime() {
        // When
        long first = population.millisOf(0);

        // Then
        assertThat(Instant.ofEpochMilli(first)).isEqualTo(population.newest().minus(Population.SPAN));
        assertThat(population.millisOf(500) - first)
                .isEqualTo(Population.SPAN.dividedBy(2).toMillis());
    }

    @Test
    void aMomentLeavesTheAskedTimeBehindIt() {
        // Given
        Duration quarter = Duration.ofDays(91);

        // When
        Instant moment = population.anyMoment(quarter, new Random(1));

        // Then
        assertThat(moment)
                .isBetween(
                        population.newest().minus(Population.SPAN),
                        population.newest().minus(quarter));
    }
}
