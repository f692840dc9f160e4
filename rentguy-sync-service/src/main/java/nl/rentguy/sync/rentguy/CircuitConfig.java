package nl.rentguy.sync.rentguy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When this replica leaves a tenant's RentGuy alone. */
@ConfigMapping(prefix = "rentguy.circuit")
public interface CircuitConfig {

    /** Troubled answers in a row (5xx, time-out, no connection) after which nothing is sent for a while. */
    @WithDefault("5")
    int failures();

    /** How long nothing is sent before a probe; also the most by which recovery is noticed late. */
    @WithDefault("2s")
    Duration openFor();
}
