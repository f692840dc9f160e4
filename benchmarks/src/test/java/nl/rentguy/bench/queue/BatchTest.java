package nl.rentguy.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final long DAY = Duration.ofDays(1).toMillis();

    @Test
    void idsFollowFromMomentAndNumber() {
        // Given
        Batch batch = new Batch(0x0123456789abL, 20, 0);

        // When
        String id = batch.delivery(17).toString();

        // Then
        assertThat(id).isEqualTo("01234567-89ab-7000-8000-000000000011");
        assertThat(batch.entity(17)).hasToString("01234567-89ab-7001-8000-000000000011");
    }

    @Test
    void whatWentBeforeIsSpreadOverTheTimeThatDeliveriesAreKept() {
        // Given
        Batch batch = Batch.history(1000);

        // When
        long oldest = batch.delivery(0).getMostSignificantBits() >>> 16;

        // Then
        assertThat(System.currentTimeMillis() - oldest).isBetween(300 * DAY, 301 * DAY);
        assertThat(batch.delivery(1).getMostSignificantBits() >>> 16).isEqualTo(oldest + 300 * DAY / 1000);
    }
}
