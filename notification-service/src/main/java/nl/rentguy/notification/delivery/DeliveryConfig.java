package nl.rentguy.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of sending and of trying again. */
@ConfigMapping(prefix = "rentguy.delivery")
public interface DeliveryConfig {

    /** Wait after the first failed try; doubles with each further one. */
    @WithDefault("1s")
    Duration firstBackoff();

    /** Upper bound of the wait. Also about how long a channel stays unused after it came back. */
    @WithDefault("5m")
    Duration maxBackoff();

    /** A notification older than this is given up when a try fails; it then shows as failed and is not sent any more. */
    @WithDefault("72h")
    Duration giveUpAfter();

    /**
     * How long one worker has a notification for itself. Must exceed what a try can take, or a slow try and its
     * successor both deliver. Also how long a notification waits whose worker died.
     */
    @WithDefault("45s")
    Duration lease();

    /** How many notifications are taken and tried at once, per channel and replica. */
    @WithDefault("10")
    int concurrency();
}
