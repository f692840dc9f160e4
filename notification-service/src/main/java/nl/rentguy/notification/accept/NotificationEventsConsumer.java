package nl.rentguy.notification.accept;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.NotificationRequested;
import nl.rentguy.kit.inbox.EventConsumption;
import nl.rentguy.kit.inbox.EventRoutes;
import nl.rentguy.notification.delivery.NotificationSender;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to requests for notifications and wakes the sender once they are stored. */
@ApplicationScoped
class NotificationEventsConsumer {

    private final EventConsumption consumption;
    private final NotificationSender sender;
    private final EventRoutes routes;

    NotificationEventsConsumer(
            EventConsumption consumption, NotificationSender sender, AcceptNotification acceptNotification) {
        this.consumption = consumption;
        this.sender = sender;
        this.routes =
                EventRoutes.of("notification.requests").on(NotificationRequested.class, acceptNotification::handle);
    }

    @Incoming("notification-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumption.consume(records, routes).invoke(sender::wake);
    }
}
