package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.DealCreated;
import nl.rentguy.kit.inbox.EventConsumption;
import nl.rentguy.kit.inbox.EventRoutes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What this service listens to on the deal topic. */
@ApplicationScoped
class DealEventsConsumer {
    private final EventConsumption consumption;
    private final DeliverySender sender;
    private final EventRoutes routes;

    DealEventsConsumer(EventConsumption consumption, DeliverySender sender, QueueEnquiry queueEnquiry) {
        this.consumption = consumption;
        this.sender = sender;
        this.routes = EventRoutes.of("sync.deal").on(DealCreated.class, queueEnquiry::handle);
    }

    @Incoming("deal-events")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return consumption.consume(record, routes).invoke(sender::wake);
    }
}
