package nl.rentguy.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    @Test
    void whatCameTwiceCountsAsDoubledFromItsFirstTimeOn() {
        // Given
        Arrivals arrivals = new Arrivals();
        arrivals.add(ONE, 700);
        arrivals.add(TWO, 800);

        // When
        arrivals.add(ONE, 600);

        // Then
        assertThat(arrivals.doubled()).isEqualTo(1);
        assertThat(arrivals.first()).containsEntry(ONE, 600L).hasSize(2);
    }

    @Test
    void missingAndUnansweredAreTheTwoSidesOfADifference() {
        // Given
        Arrivals arrivals = new Arrivals();

        // When
        arrivals.add(ONE, 1);
        arrivals.add(THREE, 1);

        // Then
        assertThat(arrivals.missing(Set.of(ONE, TWO))).isEqualTo(1);
        assertThat(arrivals.unanswered(Set.of(ONE, TWO))).isEqualTo(1);
    }
}
