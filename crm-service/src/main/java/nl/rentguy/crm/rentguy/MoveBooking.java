package nl.rentguy.crm.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.rentguy.crm.activity.SuiteActivities;
import nl.rentguy.crm.booking.Booking;
import nl.rentguy.crm.booking.BookingRepository;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.ProjectUpdated;
import nl.rentguy.kit.outbox.Outbox;

/** Lets a deal's booking follow its project, which a user of RentGuy moved. */
@ApplicationScoped
class MoveBooking {
    private final AffectedDeals deals;
    private final BookingRepository bookings;
    private final SuiteActivities activities;
    private final Outbox outbox;
    private final Clock clock;

    MoveBooking(
            AffectedDeals deals, BookingRepository bookings, SuiteActivities activities, Outbox outbox, Clock clock) {
        this.deals = deals;
        this.bookings = bookings;
        this.activities = activities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Announces the booking only when it differs now: what comes back as an echo ends here. */
    Uni<Void> handle(EventEnvelope<ProjectUpdated> event) {
        ProjectUpdated project = event.data();
        if (!project.endsAt().isAfter(project.startsAt())) {
            throw new CorruptEvent("the project ends before it starts");
        }
        return deals.of(event, project.dealId())
                .chain(deal -> bookings.lockOfDeal(project.dealId())
                        .onItem()
                        .ifNull()
                        .failWith(() -> new CorruptEvent("deal " + project.dealId() + " has no booking"))
                        .chain(booking -> move(deal, booking, project)));
    }

    private Uni<Void> move(AffectedDeal deal, Booking booking, ProjectUpdated project) {
        boolean moved = booking.move(
                project.startsAt(), project.endsAt(), project.location(), project.revision(), clock.instant());
        if (!moved) {
            return Uni.createFrom().voidItem();
        }
        Outbox.Entry updated = new Outbox.Entry(booking.id(), booking.version(), booking.updated());
        return activities
                .note(deal.context(), deal.subject(), deal.words().moved(booking.updated()))
                .chain(noted -> outbox.appendAll(deal.context(), Entries.joined(List.of(updated), noted)));
    }
}
