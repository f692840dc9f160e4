package nl.rentguy.bench.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rentguy.bench.relay.Window.Sample;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void theRateOfAPartIsThatOfItsSamples() {
        // Given 100 events/s at first, half of it in the end
        Window window = new Window(
                "w", List.of(new Sample(0, 50), new Sample(1, 150), new Sample(2, 250), new Sample(4, 350)), Map.of());

        // When
        double last = window.perSecond(0.6, 1);

        // Then
        assertThat(last).isEqualTo(50);
        assertThat(window.perSecond()).isEqualTo(75);
        assertThat(window.perSecond(0.1, 0.2)).isZero();
    }

    @Test
    void theLoadGeneratorIsNoPartOfTheCost() {
        // Given
        Window window = Window.of(
                "w",
                List.of(new Sample(0, 0), new Sample(2, 300)),
                Map.of("kafka", 1_000_000_000L),
                Map.of("kafka", 3_000_000_000L, "postgres", 1_000_000_000L, "load generator", 9_000_000_000L));

        // When
        double perCoreSecond = window.perCoreSecond();

        // Then
        assertThat(perCoreSecond).isEqualTo(100);
    }
}
