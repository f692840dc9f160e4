package nl.rentguy.sync.status;

import java.time.Instant;
import nl.rentguy.sync.delivery.DeliveryAttempt;
import org.jspecify.annotations.Nullable;

/**
 * One try.
 *
 * @param durationMs absent while it goes on, or when its sender died
 * @param outcome {@code accepted}, {@code stale}, {@code refused}, {@code denied}, {@code rate-limited},
 *     {@code server-error}, {@code timeout}, {@code unreachable} or {@code unfinished}
 * @param answer what RentGuy said where it did not accept, at most 2000 characters
 */
public record AttemptView(
        int number,
        Instant startedAt,
        @Nullable Long durationMs,
        String outcome,
        @Nullable Integer httpStatus,
        @Nullable String answer) {

    static AttemptView of(DeliveryAttempt attempt) {
        return new AttemptView(
                attempt.number(),
                attempt.startedAt(),
                attempt.durationMs(),
                attempt.outcome(),
                attempt.httpStatus(),
                attempt.answer());
    }
}
