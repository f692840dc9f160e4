package nl.rentguy.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final double TOLERATED = 0.002;

    private static Latencies of(LongStream millis) {
        Latencies latencies = new Latencies();
        millis.forEach(one -> latencies.add(one * 1_000_000));
        return latencies;
    }

    @Test
    void percentilesAreThoseOfTheSortedTimes() {
        // Given
        Latencies latencies = of(LongStream.rangeClosed(1, 1000));

        // When
        double p99 = latencies.millisAt(99);

        // Then
        assertThat(p99).isCloseTo(990, within(990 * TOLERATED));
        assertThat(latencies.millisAt(50)).isCloseTo(500, within(500 * TOLERATED));
        assertThat(latencies.millisAt(99.9)).isCloseTo(999, within(999 * TOLERATED));
        assertThat(latencies.longestMillis()).isCloseTo(1000, within(1000 * TOLERATED));
    }

    @Test
    void partsAddUpToTheWhole() {
        // Given
        Latencies quick = of(LongStream.rangeClosed(1, 990).map(any -> 1));
        Latencies slow = of(LongStream.rangeClosed(1, 10).map(any -> 500));

        // When
        quick.addAll(slow);

        // Then
        assertThat(quick.count()).isEqualTo(1000);
        assertThat(quick.millisAt(99)).isCloseTo(1, within(TOLERATED));
        assertThat(quick.millisAt(99.9)).isCloseTo(500, within(500 * TOLERATED));
    }

    @Test
    void aTimeBeyondTheLongestCountsAsTheLongest() {
        // Given
        Latencies latencies = new Latencies();

        // When
        latencies.add(Long.MAX_VALUE);

        // Then
        assertThat(latencies.longestMillis()).isCloseTo(60_000, within(60_000 * TOLERATED));
    }

    @Test
    void withoutAnswersThereIsNoTime() {
        // Given
        Latencies latencies = new Latencies();

        // When
        double p99 = latencies.millisAt(99);

        // Then
        assertThat(p99).isZero();
    }
}
