package nl.rentguy.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of event consumption. */
@ConfigMapping(prefix = "rentguy.inbox")
public interface InboxConfig {

    /** How often an event that fails for its own reasons is tried before it becomes a dead letter. */
    @WithDefault("5")
    int attempts();

    /** Most events of one tenant that share a transaction. */
    @WithDefault("50")
    int batchSize();

    /** Wait before the second try; doubles with each further one. The channel waits too, so that order is kept. */
    @WithDefault("100ms")
    Duration firstBackoff();

    /** Upper bound of the wait between tries. */
    @WithDefault("5s")
    Duration maxBackoff();

    /** How long handled events are remembered. Must exceed the retention of the topics, or a replay doubles effects. */
    @WithDefault("60d")
    Duration remember();

    /** Test-only switch: off, duplicates are handled again. Production refuses to start with it off. */
    @WithDefault("true")
    boolean deduplicate();
}
