package nl.rentguy.sync.rentguy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When this replica leaves a tenant's RentGuy alone. */
@ConfigMapping(prefix = "rentguy.circuit")
public interface CircuitConfig {

    /** Answers in a row that say trouble (5xx, time-out, no connection, key refused) after which nothing is sent for a while. */
    @WithDefault("5")
    int failures();

    /**
     * How long nothing is sent before a probe. The probe is the next delivery that is due, so where few wait, recovery is
     * noticed when one's back-off ends.
     */
    @WithDefault("2s")
    Duration openFor();
}
