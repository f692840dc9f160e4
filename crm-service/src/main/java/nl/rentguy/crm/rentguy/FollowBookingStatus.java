package nl.rentguy.crm.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.rentguy.crm.activity.Matter;
import nl.rentguy.crm.activity.SuiteActivities;
import nl.rentguy.crm.activity.Wording;
import nl.rentguy.crm.booking.Booking;
import nl.rentguy.crm.booking.BookingRepository;
import nl.rentguy.crm.booking.CancellationTasks;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingStatusChanged;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.kit.outbox.Outbox;

/** Takes over the status a user of RentGuy gave a booking; a cancellation becomes a task for sales. */
@ApplicationScoped
class FollowBookingStatus {
    private final AffectedDeals deals;
    private final BookingRepository bookings;
    private final CancellationTasks cancellation;
    private final SuiteActivities activities;
    private final PlanningTasks tasks;
    private final Outbox outbox;
    private final Clock clock;

    FollowBookingStatus(
            AffectedDeals deals,
            BookingRepository bookings,
            CancellationTasks cancellation,
            SuiteActivities activities,
            PlanningTasks tasks,
            Outbox outbox,
            Clock clock) {
        this.deals = deals;
        this.bookings = bookings;
        this.cancellation = cancellation;
        this.activities = activities;
        this.tasks = tasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> handle(EventEnvelope<BookingStatusChanged> event) {
        return bookings.dealOf(event.data().bookingId())
                .onItem()
                .ifNull()
                .failWith(() ->
                        new CorruptEvent("there is no booking " + event.data().bookingId()))
                .chain(dealId -> deals.of(event, dealId))
                .chain(deal ->
                        bookings.lockOfDeal(deal.deal().id()).chain(booking -> follow(deal, booking, event.data())));
    }

    private Uni<Void> follow(AffectedDeal deal, Booking booking, BookingStatusChanged change) {
        BookingStatus before = booking.status();
        if (!booking.changeStatus(change.toStatus(), change.revision(), clock.instant())) {
            return Uni.createFrom().voidItem();
        }
        Outbox.Entry updated = new Outbox.Entry(booking.id(), booking.version(), booking.updated());
        return report(deal, before, change.toStatus())
                .chain(reported -> outbox.appendAll(deal.context(), Entries.joined(List.of(updated), reported)));
    }

    private Uni<List<Outbox.Entry>> report(AffectedDeal deal, BookingStatus before, BookingStatus now) {
        Wording changed = deal.words().statusChanged(before, now);
        if (now == BookingStatus.CANCELLED) {
            return activities
                    .note(deal.context(), deal.subject(), changed)
                    .chain(noted -> tasks.forSales(
                                    deal.context(),
                                    deal.tenant(),
                                    deal.subject(),
                                    Matter.CANCELLATION,
                                    deal.words().cancelled())
                            .map(demanded -> Entries.joined(noted, demanded)));
        }
        return settled(deal, before)
                .chain(settled -> activities
                        .note(deal.context(), deal.subject(), changed)
                        .map(noted -> Entries.joined(settled, noted)));
    }

    private Uni<List<Outbox.Entry>> settled(AffectedDeal deal, BookingStatus before) {
        return before == BookingStatus.CANCELLED
                ? cancellation.settle(deal.context(), deal.deal().id())
                : Uni.createFrom().item(List.of());
    }
}
