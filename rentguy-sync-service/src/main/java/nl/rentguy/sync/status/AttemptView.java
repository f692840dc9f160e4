package nl.rentguy.sync.status;

import java.time.Instant;
import nl.rentguy.sync.delivery.DeliveryAttempt;
import org.jspecify.annotations.Nullable;

/**
 * One request of a try.
 *
 * @param kind {@code send}, or {@code look-up} where RentGuy was asked first whether it holds the version
 * @param durationMs absent while it goes on, or when its sender died; so are method, path and digest
 * @param bodySha256 digest of what was sent, in hexadecimal digits
 * @param outcome {@code accepted}, {@code stale}, {@code refused}, {@code denied}, {@code rate-limited},
 *     {@code server-error}, {@code timeout}, {@code unreachable} or {@code unfinished}; of a look-up also {@code held},
 *     {@code newer-held} or {@code not-held}
 * @param answer what RentGuy said where it did not accept, at most 2000 characters
 */
public record AttemptView(
        int number,
        String kind,
        Instant startedAt,
        @Nullable Long durationMs,
        @Nullable String method,
        @Nullable String path,
        @Nullable String idempotencyKey,
        @Nullable String bodySha256,
        String outcome,
        @Nullable Integer httpStatus,
        @Nullable String answer) {

    static AttemptView of(DeliveryAttempt attempt) {
        return new AttemptView(
                attempt.number(),
                attempt.kind(),
                attempt.startedAt(),
                attempt.durationMs(),
                attempt.method(),
                attempt.path(),
                attempt.idempotencyKey(),
                attempt.bodySha256(),
                attempt.outcome(),
                attempt.httpStatus(),
                attempt.answer());
    }
}
