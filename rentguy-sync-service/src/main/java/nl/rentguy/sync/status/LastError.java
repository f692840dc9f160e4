package nl.rentguy.sync.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest try that failed.
 *
 * @param outcome {@code refused}, {@code denied}, {@code rate-limited}, {@code server-error}, {@code timeout} or
 *     {@code unreachable}
 * @param httpStatus null when no answer came
 */
public record LastError(
        Instant at,
        String outcome,
        @Nullable Integer httpStatus,
        @Nullable String detail) {}
