package nl.rentguy.crm.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.kit.inbox.EventConsumption;
import nl.rentguy.kit.inbox.EventRoutes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the booking topic: whoever changed a booking, its client hears of it in one way. */
@ApplicationScoped
class BookingEventsConsumer {
    private final EventConsumption consumption;
    private final EventRoutes routes;

    BookingEventsConsumer(EventConsumption consumption, TellClient tellClient) {
        this.consumption = consumption;
        this.routes = EventRoutes.of("crm.booking").on(BookingUpdated.class, tellClient::changed);
    }

    @Incoming("booking-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumption.consume(records, routes);
    }
}
