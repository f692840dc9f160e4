package nl.rentguy.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox relay. */
@ConfigMapping(prefix = "rentguy.outbox")
public interface OutboxConfig {

    /** Off: events pile up in the table until a replica with the relay on takes over. For tests that look at the table. */
    @WithDefault("true")
    boolean relayEnabled();

    /** How often the table is looked at when no notification arrives; the upper bound of a lost wake-up. */
    @WithDefault("250ms")
    Duration pollInterval();

    /**
     * How long a row may wait for others to go with it. Each batch costs a read, a delete with its commit and a request
     * to Kafka whatever its size, so events that come at short intervals cost less together.
     */
    @WithDefault("10ms")
    Duration linger();

    /** Rows sent before their deletion is committed; also the number that may be sent twice after a crash. */
    @WithDefault("500")
    int batchSize();

    /** How long Kafka may take to acknowledge a row before the batch is tried again. */
    @WithDefault("10s")
    Duration sendTimeout();
}
