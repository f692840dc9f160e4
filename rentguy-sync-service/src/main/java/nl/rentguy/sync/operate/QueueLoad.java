package nl.rentguy.sync.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.sync.delivery.SyncConfig;
import org.jspecify.annotations.Nullable;

/**
 * How much waits at one tenant; what waits for something given up or cancelled is not part of it.
 *
 * @param waiting deliveries that have waited for longer than the grace
 * @param oldest since when the oldest of all waits; null when none does
 */
record QueueLoad(long waiting, @Nullable Instant oldest) {

    long oldestSeconds(Instant now) {
        return oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toSeconds());
    }

    /** What is too much, in the words of {@link nl.rentguy.events.IntegrationTroubled}; empty when nothing is. */
    List<String> troubles(SyncConfig limits, Instant now) {
        List<String> troubles = new ArrayList<>();
        if (waiting > limits.alertSize()) {
            troubles.add("too-many-wait");
        }
        if (oldestSeconds(now) > limits.alertAge().toSeconds()) {
            troubles.add("waits-too-long");
        }
        return troubles;
    }

    /** Half of what is too much, so that a queue that hovers around the limit is one trouble and not twenty. */
    boolean isWell(SyncConfig limits, Instant now) {
        return waiting <= limits.alertSize() / 2
                && oldestSeconds(now) <= limits.alertAge().dividedBy(2).toSeconds();
    }
}
