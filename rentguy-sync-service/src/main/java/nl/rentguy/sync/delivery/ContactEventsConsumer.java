package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.ContactCreated;
import nl.rentguy.events.ContactUpdated;
import nl.rentguy.kit.inbox.EventConsumption;
import nl.rentguy.kit.inbox.EventRoutes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What this service listens to on the contact topic. */
@ApplicationScoped
class ContactEventsConsumer {
    private final EventConsumption consumption;
    private final DeliverySender sender;
    private final EventRoutes routes;

    ContactEventsConsumer(EventConsumption consumption, DeliverySender sender, QueueContact queueContact) {
        this.consumption = consumption;
        this.sender = sender;
        this.routes = EventRoutes.of("sync.contact")
                .on(ContactCreated.class, queueContact::created)
                .on(ContactUpdated.class, queueContact::updated);
    }

    @Incoming("contact-events")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return consumption.consume(record, routes).invoke(sender::wake);
    }
}
