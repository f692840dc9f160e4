package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.ContactCreated;
import nl.rentguy.events.ContactUpdated;
import nl.rentguy.events.DealCreated;
import nl.rentguy.kit.inbox.EventConsumption;
import nl.rentguy.kit.inbox.EventRoutes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What this service listens to on the contact and deal topics. */
@ApplicationScoped
class CrmEventsConsumer {
    private final EventConsumption consumption;
    private final DeliverySender sender;
    private final EventRoutes routes;

    CrmEventsConsumer(
            EventConsumption consumption, DeliverySender sender, QueueContact queueContact, QueueEnquiry queueEnquiry) {
        this.consumption = consumption;
        this.sender = sender;
        this.routes = EventRoutes.of("sync.crm")
                .on(ContactCreated.class, queueContact::created)
                .on(ContactUpdated.class, queueContact::updated)
                .on(DealCreated.class, queueEnquiry::handle);
    }

    @Incoming("crm-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumption.consume(records, routes).invoke(sender::wake);
    }
}
