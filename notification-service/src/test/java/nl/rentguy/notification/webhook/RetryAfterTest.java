package nl.rentguy.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 0",
                "7, 7",
                "' 7 ', 7",
                "86400, 3600",
                "'Sat, 21 Nov 2026 12:00:30 GMT', 30",
                "'Sat, 21 Nov 2026 11:00:00 GMT', 0",
                "soon, 0",
                "-5, 0",
            })
    void theWaitIsReadAndBounded(String header, long seconds) {
        // When
        Duration wait = RetryAfter.of(header, Instant.parse("2026-11-21T12:00:00Z"));

        // Then
        assertThat(wait).isEqualTo(Duration.ofSeconds(seconds));
    }
}
