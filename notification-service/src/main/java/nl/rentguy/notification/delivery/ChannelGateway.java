package nl.rentguy.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import nl.rentguy.events.Channel;
import nl.rentguy.notification.model.Notification;

/** A way to reach people. */
public interface ChannelGateway {

    Channel channel();

    /** How long a try may take at most. */
    Duration longestTry();

    /**
     * Renders and hands over one notification.
     *
     * @return the message's id at the channel. Fails with {@link DeliveryRefused} when trying again cannot help, with
     *     {@link DeliveryPostponed} or anything else when it may.
     */
    Uni<String> send(Notification notification);
}
