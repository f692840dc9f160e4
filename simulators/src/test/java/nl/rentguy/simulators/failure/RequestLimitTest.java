package nl.rentguy.simulators.failure;

import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(limit.exceeded()).isFalse();
        }
    }

    @Test
    void whatIsTooMuchInASecondIsFineInTheNext() {
        // Given
        limit.set(2);
        assertThat(limit.exceeded()).isFalse();
        assertThat(limit.exceeded()).isFalse();
        assertThat(limit.exceeded()).isTrue();

        // When
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        // Then
        assertThat(limit.exceeded()).isFalse();
        limit.set(null);
        assertThat(limit.exceeded()).isFalse();
    }
}
