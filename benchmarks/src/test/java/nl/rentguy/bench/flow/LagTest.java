package nl.rentguy.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LagTest {
    private static final long SECOND = 1_000_000;
    private static final List<Long> TEN_A_SECOND = every(SECOND / 10, 100);

    private static List<Long> every(long micros, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> number * micros)
                .toList();
    }

    @Test
    void aConstantDelayIsALagThatDoesNotGrow() {
        // Given
        List<Long> ended = TEN_A_SECOND.stream().map(begun -> begun + SECOND).toList();
        Lag lag = Lag.of(TEN_A_SECOND, ended);

        // When
        double growth = lag.growth(2 * SECOND, 10 * SECOND);

        // Then
        assertThat(growth).isCloseTo(0, within(0.01));
        assertThat(lag.at(5 * SECOND)).isEqualTo(10);
    }

    @Test
    void whatEndsSlowerThanItBeginsGrowsByTheDifference() {
        // Given
        Lag lag = Lag.of(TEN_A_SECOND, every(SECOND / 4, 100));

        // When
        double growth = lag.growth(0, 10 * SECOND);

        // Then
        assertThat(growth).isCloseTo(6, within(0.1));
    }

    @Test
    void leadsThatBeganInTheSameMomentAllCount() {
        // Given
        Lag lag = Lag.of(List.of(SECOND, SECOND, SECOND), List.of());

        // When
        long waiting = lag.at(SECOND);

        // Then
        assertThat(waiting).isEqualTo(3);
    }
}
