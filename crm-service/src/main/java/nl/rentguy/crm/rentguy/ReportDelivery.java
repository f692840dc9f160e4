package nl.rentguy.crm.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.rentguy.crm.activity.Subject;
import nl.rentguy.crm.activity.SuiteActivities;
import nl.rentguy.crm.activity.Wording;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.RentguySyncFailed;
import nl.rentguy.events.RentguySynced;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.Tenant;

/** Asks operations to look after what RentGuy does not take, until it does; one task per thing. */
@ApplicationScoped
class ReportDelivery {
    private final AffectedDeals deals;
    private final DeliveredThings things;
    private final RentguyCopies copies;
    private final SuiteActivities activities;
    private final PlanningTasks tasks;
    private final Outbox outbox;

    ReportDelivery(
            AffectedDeals deals,
            DeliveredThings things,
            RentguyCopies copies,
            SuiteActivities activities,
            PlanningTasks tasks,
            Outbox outbox) {
        this.deals = deals;
        this.things = things;
        this.copies = copies;
        this.activities = activities;
        this.tasks = tasks;
        this.outbox = outbox;
    }

    /** A task for operations, unless something newer of the same thing was told before. */
    Uni<Void> refused(EventEnvelope<RentguySyncFailed> event) {
        RentguySyncFailed refusal = event.data();
        Tenant tenant = deals.tenantOf(event);
        CallContext context = CallContext.causedBy(event, AffectedDeals.SERVICE);
        return copies.refused(tenant.id(), refusal)
                .chain(news -> news
                        ? things.of(refusal.entityType(), refusal.entityId())
                                .chain(thing -> ask(context, tenant, thing, refusal))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> ask(CallContext context, Tenant tenant, DeliveredThing thing, RentguySyncFailed refusal) {
        Wording wording = RentguyWords.of(tenant, thing.about()).refused(refusal);
        return tasks.forOperations(context, tenant, thing.subject(), thing.matter(), wording)
                .chain(asked -> outbox.appendAll(context, asked));
    }

    /** The task of an earlier refusal is done. */
    Uni<Void> held(EventEnvelope<RentguySynced> event) {
        RentguySynced delivered = event.data();
        CallContext context = CallContext.causedBy(event, AffectedDeals.SERVICE);
        return copies.held(deals.tenantOf(event).id(), delivered)
                .chain(over -> over
                        ? settle(context, delivered).chain(settled -> outbox.appendAll(context, settled))
                        : Uni.createFrom().voidItem());
    }

    /** Also what is on a project itself, of the time when its deal was not known. */
    private Uni<List<Outbox.Entry>> settle(CallContext context, RentguySynced delivered) {
        Subject itself = new Subject(delivered.entityType(), delivered.entityId());
        return things.of(delivered.entityType(), delivered.entityId())
                .chain(thing -> activities
                        .settle(context, thing.subject(), thing.matter())
                        .chain(settled -> activities
                                .settle(context, itself, thing.matter())
                                .map(rest -> Entries.joined(settled, rest))));
    }
}
