package nl.rentguy.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.rentguy.bench.queue.Drain.Heap;
import nl.rentguy.bench.queue.Drain.Sample;
import org.junit.jupiter.api.Test;

class DrainTest {
    private static final Outcome OUTCOME = new Outcome(100, 0, 4, 0, 0, 100, 0, 0, 0);

    private static Drain drain(List<Sample> samples, List<Heap> heaps) {
        return new Drain("d", 100, samples, heaps, Map.of(), OUTCOME);
    }

    @Test
    void theMostMemoryOfAFifthCounts() {
        // Given
        Drain drain = drain(
                List.of(
                        new Sample(0, 10, 400),
                        new Sample(1, 25, 200),
                        new Sample(2, 40, 180),
                        new Sample(3, 60, 300),
                        new Sample(4, 100, 220)),
                List.of());

        // When
        long megabytes = drain.megabytes(0.2, 0.4);

        // Then
        assertThat(megabytes).isEqualTo(200);
        assertThat(drain.megabytes(0, 0.2)).isEqualTo(400);
        assertThat(drain.perSecond()).isEqualTo(25);
    }

    @Test
    void whatAServiceHoldsOfTheQueueIsOnItsHeapWhileMuchWaits() {
        // Given
        Drain drain = drain(List.of(), List.of(new Heap(90, 50_000), new Heap(10, 10_000)));

        // When
        OptionalDouble bytes = drain.bytesPerWaiting();

        // Then
        assertThat(bytes).hasValue(500);
    }

    @Test
    void withASingleLookTheHeapIsNotKnown() {
        // When
        OptionalDouble bytes = drain(List.of(), List.of(new Heap(90, 50_000))).bytesPerWaiting();

        // Then
        assertThat(bytes).isEmpty();
    }

    @Test
    void aProcessThatCameMeanwhileCountsForNothingBefore() {
        // When
        Drain drain = Drain.of(
                "d",
                100,
                List.of(),
                List.of(),
                Map.of("kafka", 1_000_000_000L),
                Map.of("kafka", 3_000_000_000L, "postgres", 9_000_000_000L),
                OUTCOME);

        // Then
        assertThat(drain.cpuSeconds()).containsExactly(Map.entry("kafka", 2.0), Map.entry("postgres", 0.0));
    }
}
