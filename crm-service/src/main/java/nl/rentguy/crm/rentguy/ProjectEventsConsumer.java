package nl.rentguy.crm.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.crm.calendar.TellClient;
import nl.rentguy.events.CrewMatched;
import nl.rentguy.events.InventoryCleared;
import nl.rentguy.events.InventoryConflicted;
import nl.rentguy.events.ProjectBlocked;
import nl.rentguy.events.ProjectCreated;
import nl.rentguy.events.ProjectUpdated;
import nl.rentguy.kit.inbox.EventConsumption;
import nl.rentguy.kit.inbox.EventRoutes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the project topic. */
@ApplicationScoped
class ProjectEventsConsumer {
    private final EventConsumption consumption;
    private final EventRoutes routes;

    ProjectEventsConsumer(
            EventConsumption consumption, ReportProject report, MoveBooking moveBooking, TellClient tellClient) {
        this.consumption = consumption;
        this.routes = EventRoutes.of("crm.project")
                .on(ProjectCreated.class, event -> report.created(event).chain(() -> tellClient.planned(event)))
                .on(ProjectBlocked.class, report::blocked)
                .on(InventoryConflicted.class, report::conflicted)
                .on(InventoryCleared.class, report::cleared)
                .on(CrewMatched.class, report::crewMatched)
                .on(ProjectUpdated.class, moveBooking::handle);
    }

    @Incoming("project-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumption.consume(records, routes);
    }
}
