package nl.rentguy.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RateSearchTest {
    private final RateSearch search = new RateSearch();
    private final List<Double> tried = new ArrayList<>();

    private void searchWithCapacity(double capacity) {
        for (OptionalDouble next = search.next(); next.isPresent(); next = search.next()) {
            tried.add(next.getAsDouble());
            search.note(next.getAsDouble(), next.getAsDouble() <= capacity);
        }
    }

    @Test
    void doublesWhileItIsKeptUpWithAndThenHalvesTheGap() {
        // Given
        search.note(100, true);
        search.note(200, true);

        // When
        searchWithCapacity(700);

        // Then
        assertThat(tried).containsExactly(400.0, 800.0, 600.0, 700.0, 750.0);
        assertThat(search.highest()).isEqualTo(700);
        assertThat(search.lowestLost()).hasValue(750);
    }

    @Test
    void looksBetweenTheRatesThatAreMeasuredAnyway() {
        // Given
        search.note(20, true);
        search.note(100, false);
        search.note(200, false);

        // When
        searchWithCapacity(82);

        // Then
        assertThat(tried).containsExactly(60.0, 80.0, 90.0, 85.0);
        assertThat(search.highest()).isEqualTo(80);
    }

    @Test
    void aRateAboveOneThatWasLostDoesNotCount() {
        // Given
        search.note(20, true);
        search.note(100, false);

        // When
        search.note(200, true);

        // Then
        assertThat(search.highest()).isEqualTo(20);
    }
}
