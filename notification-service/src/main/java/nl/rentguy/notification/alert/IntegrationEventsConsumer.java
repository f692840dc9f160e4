package nl.rentguy.notification.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.IntegrationRecovered;
import nl.rentguy.events.IntegrationTroubled;
import nl.rentguy.kit.inbox.EventConsumption;
import nl.rentguy.kit.inbox.EventRoutes;
import nl.rentguy.notification.delivery.NotificationSender;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to how integrations fare and wakes the sender once there is something to tell. */
@ApplicationScoped
class IntegrationEventsConsumer {

    private final EventConsumption consumption;
    private final NotificationSender sender;
    private final EventRoutes routes;

    IntegrationEventsConsumer(EventConsumption consumption, NotificationSender sender, AlertOperations alert) {
        this.consumption = consumption;
        this.sender = sender;
        this.routes = EventRoutes.of("notification.integrations")
                .on(IntegrationTroubled.class, alert::troubled)
                .on(IntegrationRecovered.class, alert::recovered);
    }

    @Incoming("integration-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumption.consume(records, routes).invoke(sender::wake);
    }
}
