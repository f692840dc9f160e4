package nl.rentguy.simulators.failure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestLimitTest {
    private final AtomicLong now = new AtomicLong();
    private final RequestLimit limit = new RequestLimit(now::get);

    @Test
    void withoutALimitNothingIsTooMuch() {
        // Then
        for (int i = 0; i < 1000; i++) {
            assertFalse(limit.exceeded());
        }
    }

    @Test
    void whatIsTooMuchInASecondIsFineInTheNext() {
        // Given
        limit.set(2);
        assertFalse(limit.exceeded());
        assertFalse(limit.exceeded());
        assertTrue(limit.exceeded());

        // When
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        // Then
        assertFalse(limit.exceeded());
        limit.set(null);
        assertFalse(limit.exceeded());
    }
}
