package nl.rentguy.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rentguy.bench.queue.Drain.Sample;
import org.junit.jupiter.api.Test;

class DrainTest {
    private static final Outcome OUTCOME = new Outcome(100, 0, 4, 0, 0, 100, 0, 0);

    @Test
    void theMostMemoryOfAFifthCounts() {
        // Given
        Drain drain = new Drain(
                "d",
                100,
                List.of(
                        new Sample(0, 10, 400),
                        new Sample(1, 25, 200),
                        new Sample(2, 40, 180),
                        new Sample(3, 60, 300),
                        new Sample(4, 100, 220)),
                Map.of(),
                OUTCOME);

        // When
        double growth = drain.memoryGrowth();

        // Then
        assertThat(growth).isEqualTo(1.1);
        assertThat(drain.megabytes(0, 0.2)).isEqualTo(400);
        assertThat(drain.perSecond()).isEqualTo(25);
    }

    @Test
    void withoutASampleGrowthIsNotKnown() {
        // When
        double growth = new Drain("d", 100, List.of(new Sample(1, 100, 200)), Map.of(), OUTCOME).memoryGrowth();

        // Then
        assertThat(growth).isZero();
    }

    @Test
    void aProcessThatCameMeanwhileCountsForNothingBefore() {
        // When
        Drain drain = Drain.of(
                "d",
                100,
                List.of(),
                Map.of("kafka", 1_000_000_000L),
                Map.of("kafka", 3_000_000_000L, "postgres", 9_000_000_000L),
                OUTCOME);

        // Then
        assertThat(drain.cpuSeconds()).containsExactly(Map.entry("kafka", 2.0), Map.entry("postgres", 0.0));
    }
}
