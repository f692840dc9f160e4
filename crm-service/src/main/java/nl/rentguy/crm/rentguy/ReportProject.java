package nl.rentguy.crm.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.rentguy.crm.activity.Matter;
import nl.rentguy.crm.activity.SuiteActivities;
import nl.rentguy.crm.activity.Wording;
import nl.rentguy.events.CrewMatched;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.InventoryConflicted;
import nl.rentguy.events.ProjectBlocked;
import nl.rentguy.events.ProjectCreated;
import nl.rentguy.kit.outbox.Outbox;

/** Tells the deal's people how its project in RentGuy goes: a note when it goes well, a task when it does not. */
@ApplicationScoped
class ReportProject {
    private static final String MATCHED = "matched";

    private final AffectedDeals deals;
    private final SuiteActivities activities;
    private final PlanningTasks tasks;
    private final Outbox outbox;

    ReportProject(AffectedDeals deals, SuiteActivities activities, PlanningTasks tasks, Outbox outbox) {
        this.deals = deals;
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

    /** A task for operations. */
    Uni<Void> blocked(EventEnvelope<ProjectBlocked> event) {
        return report(
                event,
                event.data().dealId(),
                deal -> tasks.forOperations(
                        deal,
                        Matter.PROJECT,
                        deal.words().projectBlocked(event.data().reason())));
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
