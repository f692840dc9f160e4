package nl.rentguy.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.rentguy.testkit.Defaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private final Backoff backoff = new Backoff(Defaults.of(DeliveryConfig.class));

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "9, 256", "10, 300", "40, 300", "100000, 300"})
    void waitsDoubleUpToTheBoundAndAreSpreadByAFifth(int attempts, long seconds) {
        // Given
        Duration full = Duration.ofSeconds(seconds);

        // When
        var waits = IntStream.range(0, 200).mapToObj(i -> backoff.after(attempts, new UUID(i, i * 31L)));

        // Then
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(full.minus(full.dividedBy(5)), full));
    }

    @Test
    void whatFailedTogetherDoesNotReturnTogether() {
        // When
        var waits = IntStream.range(0, 100)
                .mapToObj(i -> backoff.after(10, new UUID(7, i)))
                .distinct();

        // Then
        assertThat(waits).hasSizeGreaterThan(50);
    }
}
