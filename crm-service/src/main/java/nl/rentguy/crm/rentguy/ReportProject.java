package nl.rentguy.crm.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.rentguy.crm.activity.Matter;
import nl.rentguy.crm.activity.SuiteActivities;
import nl.rentguy.crm.activity.Wording;
import nl.rentguy.crm.booking.BookingRepository;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.CrewMatched;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.InventoryCleared;
import nl.rentguy.events.InventoryConflicted;
import nl.rentguy.events.ProjectBlocked;
import nl.rentguy.events.ProjectCreated;
import nl.rentguy.kit.outbox.Outbox;

/** Tells the deal's people how its project in RentGuy goes: a note when it goes well, a task when it does not. */
@ApplicationScoped
class ReportProject {
    static final String BOOKING_CANCELLED = "booking-cancelled";
    private static final String MATCHED = "matched";

    private final AffectedDeals deals;
    private final BookingRepository bookings;
    private final SuiteActivities activities;
    private final PlanningTasks tasks;
    private final Outbox outbox;

    ReportProject(
            AffectedDeals deals,
            BookingRepository bookings,
            SuiteActivities activities,
            PlanningTasks tasks,
            Outbox outbox) {
        this.deals = deals;
        this.bookings = bookings;
        this.activities = activities;
        this.tasks = tasks;
        this.outbox = outbox;
    }

    /** A note; a task that asked for the booking is done. */
    Uni<Void> created(EventEnvelope<ProjectCreated> event) {
        return report(
                event,
                event.data().dealId(),
                deal -> noteAndSettle(deal, deal.words().projectCreated(), Matter.PROJECT));
    }

    /** A task for operations, unless it is about a cancellation that is over. */
    Uni<Void> blocked(EventEnvelope<ProjectBlocked> event) {
        String reason = event.data().reason();
        return report(
                event,
                event.data().dealId(),
                deal -> isOver(reason, deal)
                        .chain(over -> over
                                ? Uni.createFrom().item(List.of())
                                : tasks.forOperations(
                                        deal, Matter.PROJECT, deal.words().projectBlocked(reason))));
    }

    /** Bookings are the CRM's own: it may have been restored while word of its cancellation was under way. */
    private Uni<Boolean> isOver(String reason, AffectedDeal deal) {
        return reason.equals(BOOKING_CANCELLED)
                ? bookings.lockOfDeal(deal.deal().id())
                        .map(booking -> booking != null && booking.status() != BookingStatus.CANCELLED)
                : Uni.createFrom().item(false);
    }

    /** A task for operations that names what is missing; a newer one takes the place of an older one. */
    Uni<Void> conflicted(EventEnvelope<InventoryConflicted> event) {
        return report(
                event,
                event.data().dealId(),
                deal -> tasks.forOperations(
                        deal,
                        Matter.INVENTORY,
                        deal.words().equipmentMissing(event.data().conflicts())));
    }

    /** A note; the task that named what was missing is done. */
    Uni<Void> cleared(EventEnvelope<InventoryCleared> event) {
        return report(
                event,
                event.data().dealId(),
                deal -> noteAndSettle(deal, deal.words().equipmentFree(), Matter.INVENTORY));
    }

    /** A note when everybody was found, which ends the task of an earlier search; otherwise a task for operations. */
    Uni<Void> crewMatched(EventEnvelope<CrewMatched> event) {
        CrewMatched match = event.data();
        return report(
                event,
                match.dealId(),
                deal -> match.status().equals(MATCHED)
                        ? noteAndSettle(deal, deal.words().crewFound(match.crew()), Matter.CREW)
                        : tasks.forOperations(deal, Matter.CREW, deal.words().crewMissing(match)));
    }

    private Uni<Void> report(
            EventEnvelope<?> event, UUID dealId, Function<AffectedDeal, Uni<List<Outbox.Entry>>> reporting) {
        return deals.of(event, dealId)
                .invoke(deal -> deal.deal().becomes(event.subject()))
                .chain(deal -> reporting.apply(deal).chain(entries -> outbox.appendAll(deal.context(), entries)));
    }

    private Uni<List<Outbox.Entry>> noteAndSettle(AffectedDeal deal, Wording wording, Matter matter) {
        return activities
                .settle(deal.context(), deal.subject(), matter)
                .chain(settled -> activities
                        .note(deal.context(), deal.subject(), wording)
                        .map(noted -> Entries.joined(settled, noted)));
    }
}
