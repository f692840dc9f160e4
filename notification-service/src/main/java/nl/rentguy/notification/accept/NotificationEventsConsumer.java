package nl.rentguy.notification.accept;

import io.smallrye.mutiny.Uni;
import io.vertx.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.NotificationRequested;
import nl.rentguy.kit.inbox.EventConsumption;
import nl.rentguy.kit.inbox.EventRoutes;
import nl.rentguy.notification.delivery.DeliveryWorker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to requests for notifications and wakes the worker once they are stored. */
@ApplicationScoped
class NotificationEventsConsumer {

    private final EventConsumption consumption;
    private final EventRoutes routes;
    private final EventBus bus;

    NotificationEventsConsumer(EventConsumption consumption, AcceptNotification acceptNotification, EventBus bus) {
        this.consumption = consumption;
        this.routes =
                EventRoutes.of("notification.requests").on(NotificationRequested.class, acceptNotification::handle);
        this.bus = bus;
    }

    @Incoming("notification-events")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return consumption.consume(record, routes).invoke(() -> bus.publish(DeliveryWorker.WAKE_UP, ""));
    }
}
