package nl.rentguy.crm.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.BookingStatusChanged;
import nl.rentguy.events.RentguyContactChanged;
import nl.rentguy.events.RentguySyncFailed;
import nl.rentguy.events.RentguySynced;
import nl.rentguy.kit.inbox.EventConsumption;
import nl.rentguy.kit.inbox.EventRoutes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the sync topic, for what RentGuy's users changed, and for what became of our deliveries. */
@ApplicationScoped
class SyncEventsConsumer {
    private final EventConsumption consumption;
    private final EventRoutes routes;

    SyncEventsConsumer(
            EventConsumption consumption,
            FollowBookingStatus followBookingStatus,
            FollowContact followContact,
            ReportDelivery report) {
        this.consumption = consumption;
        this.routes = EventRoutes.of("crm.sync")
                .on(BookingStatusChanged.class, followBookingStatus::handle)
                .on(RentguyContactChanged.class, followContact::handle)
                .on(RentguySyncFailed.class, report::refused)
                .on(RentguySynced.class, report::held);
    }

    @Incoming("sync-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumption.consume(records, routes);
    }
}
