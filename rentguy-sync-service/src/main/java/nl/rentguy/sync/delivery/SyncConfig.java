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

    /** Upper bound of the wait between tries; also how late a delivery can be once RentGuy is back. */
    @WithDefault("5m")
    Duration maxBackoff();

    /** How long a delivery is tried before it is given up, counted from its first try. It stays visible. */
    @WithDefault("72h")
    Duration giveUpAfter();

    /**
     * Added to the time-out, this is how long a replica owns a delivery it sends. After a crash the delivery waits that
     * long; shorter than a pause of the process, it is sent twice under the same key.
     */
    @WithDefault("10s")
    Duration leaseMargin();
}
