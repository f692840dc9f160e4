package nl.rentguy.sync.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the queue is worked off. */
@ConfigMapping(prefix = "rentguy.sync")
public interface SyncConfig {

    /** Requests of one tenant that one replica has on their way at once. More empties a queue faster and meets rate limits sooner. */
    @WithDefault("8")
    int maxInFlight();

    /** How often the queue is looked at without a reason; retries are late by at most this. */
    @WithDefault("1s")
    Duration sweepEvery();

    /** Upper bound of the wait after the first failed try; doubles with each further one. */
    @WithDefault("1s")
    Duration firstBackoff();

    /** Upper bound of the wait between tries. Once RentGuy is back nothing waits for it: the first success ends all waits. */
    @WithDefault("1h")
    Duration maxBackoff();

    /**
     * How often everything open is tried whatever its back-off says; a second chance, should a wait be wrong. What was not
     * tried for twice as long was not to be tried: it gets the full time again before it is given up.
     */
    @WithDefault("1h")
    Duration lookAgainEvery();

    /**
     * How long a delivery is tried before it is given up, counted from its first try, from the last answer that there were too
     * many requests, or from when it is tried again after an interruption. It stays visible.
     */
    @WithDefault("72h")
    Duration giveUpAfter();

    /**
     * Added to the time-out, this is how long a replica owns a delivery it sends. After a crash the delivery waits that
     * long; shorter than a pause of the process, it is sent twice under the same key.
     */
    @WithDefault("10s")
    Duration leaseMargin();

    /** Deliveries a second that become due when staff retry many at once. */
    @WithDefault("20")
    int retryRate();

    /** How long deliveries that were delivered, superseded or cancelled are kept, and messages and comparisons that ended. */
    @WithDefault("400d")
    Duration keep();

    /** How often it is looked whether operators must be told. */
    @WithDefault("15s")
    Duration alertEvery();

    /** Operators are told when more deliveries than this wait, not counting those that came within the grace. */
    @WithDefault("10")
    int alertSize();

    /** Operators are told when a delivery waits for longer than this. */
    @WithDefault("10m")
    Duration alertAge();

    /** How long a delivery may wait before it counts for the alert, so that a burst is no trouble. */
    @WithDefault("30s")
    Duration alertGrace();
}
