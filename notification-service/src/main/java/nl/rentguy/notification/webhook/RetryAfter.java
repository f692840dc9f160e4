package nl.rentguy.notification.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads a Retry-After header (RFC 9110 §10.2.3): seconds or a date. */
final class RetryAfter {

    /** However long the other side asks, we look again within the hour. */
    private static final Duration MAX = Duration.ofHours(1);

    private RetryAfter() {}

    /** The wait it asks for; zero when it asks for none or cannot be read. */
    static Duration of(@Nullable String header, Instant now) {
        Duration wait = header == null ? Duration.ZERO : read(header.strip(), now);
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(MAX) > 0 ? MAX : wait;
    }

    private static Duration read(String header, Instant now) {
        if (header.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
