package nl.rentguy.sync.crm;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.events.BookingCreated;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.sync.delivery.DeliveryQueue;
import nl.rentguy.sync.delivery.Dependency;
import nl.rentguy.sync.delivery.EntityType;
import nl.rentguy.sync.delivery.NewDelivery;
import nl.rentguy.sync.delivery.Services;
import nl.rentguy.sync.rentguy.BookingDocument;
import nl.rentguy.sync.rentguy.RentGuyJson;

/** Keeps the state of a booking and queues it for RentGuy, after its deal. Both events carry the whole state. */
@ApplicationScoped
public class QueueBooking {
    private final BookingStates bookings;
    private final DealStates deals;
    private final DeliveryQueue queue;

    QueueBooking(BookingStates bookings, DealStates deals, DeliveryQueue queue) {
        this.bookings = bookings;
        this.deals = deals;
        this.queue = queue;
    }

    public Uni<Void> created(EventEnvelope<BookingCreated> event) {
        BookingCreated booking = event.data();
        return handle(
                event,
                new BookingUpdated(
                        booking.bookingId(),
                        booking.dealId(),
                        booking.contactId(),
                        booking.status(),
                        booking.startsAt(),
                        booking.endsAt(),
                        booking.location(),
                        booking.equipment(),
                        booking.crewRoles()));
    }

    public Uni<Void> updated(EventEnvelope<BookingUpdated> event) {
        return handle(event, event.data());
    }

    private Uni<Void> handle(EventEnvelope<?> event, BookingUpdated booking) {
        long version = event.aggregateVersion();
        NewDelivery delivery = new NewDelivery(
                EntityType.BOOKING,
                booking.bookingId(),
                version,
                new Dependency(EntityType.DEAL, booking.dealId()),
                RentGuyJson.write(BookingDocument.of(booking, version)));
        return deals.lock(event.tenantId(), booking.dealId())
                .chain(() -> bookings.keep(event.tenantId(), booking, version))
                .chain(() -> queue.add(CallContext.causedBy(event, Services.THIS), delivery));
    }
}
