package nl.rentguy.crm.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.LeadCreated;
import nl.rentguy.kit.inbox.EventConsumption;
import nl.rentguy.kit.inbox.EventRoutes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the lead topic. */
@ApplicationScoped
class LeadEventsConsumer {
    private final EventConsumption consumption;
    private final EventRoutes routes;

    LeadEventsConsumer(EventConsumption consumption, OpenLead openLead) {
        this.consumption = consumption;
        this.routes = EventRoutes.of("crm.lead").on(LeadCreated.class, openLead::handle);
    }

    @Incoming("lead-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumption.consume(records, routes);
    }
}
