package nl.rentguy.sync.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import nl.rentguy.kit.work.Doubling;
import org.jspecify.annotations.Nullable;

/** When a failed delivery is tried again: exponential back-off with full jitter, never before RentGuy asked for. */
@ApplicationScoped
class RetrySchedule {
    private final SyncConfig config;
    private final Jitter jitter;

    RetrySchedule(SyncConfig config, Jitter jitter) {
        this.config = config;
        this.jitter = jitter;
    }

    /**
     * The wait before the next try.
     *
     * @param attempts tries made, 1 or more
     * @param retryAfter what RentGuy asked for; the wait is longer than that by up to the first back-off
     */
    Duration waitAfter(int attempts, @Nullable Duration retryAfter) {
        return retryAfter == null ? share(upperBound(attempts)) : retryAfter.plus(share(config.firstBackoff()));
    }

    /** True when a delivery first tried then has been tried for long enough. */
    boolean isOver(Instant firstTriedAt, Instant now) {
        return !now.isBefore(firstTriedAt.plus(config.giveUpAfter()));
    }

    /**
     * True when a delivery whose last try failed then was not tried in between: nothing open goes untried for so long unless
     * sending is switched off, not set up, or the service was down.
     */
    boolean wasInterrupted(Instant failedAt, Instant now) {
        return now.isAfter(failedAt.plus(config.lookAgainEvery().multipliedBy(2)));
    }

    private Duration upperBound(int attempts) {
        return new Doubling(config.firstBackoff(), config.maxBackoff()).after(attempts);
    }

    private Duration share(Duration bound) {
        return Duration.ofMillis((long) (bound.toMillis() * jitter.share()));
    }
}
