package nl.rentguy.crm.rentguy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.rentguy.crm.activity.Demand;
import nl.rentguy.crm.activity.Matter;
import nl.rentguy.crm.activity.Subject;
import nl.rentguy.crm.activity.SuiteActivities;
import nl.rentguy.crm.activity.Wording;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.Tenant;

/** Asks the right people to do something, in time; answers what is to be announced. */
@ApplicationScoped
class PlanningTasks {
    private final SuiteActivities activities;
    private final PlanningConfig config;
    private final Clock clock;

    PlanningTasks(SuiteActivities activities, PlanningConfig config, Clock clock) {
        this.activities = activities;
        this.config = config;
        this.clock = clock;
    }

    Uni<List<Outbox.Entry>> forOperations(AffectedDeal affected, Matter matter, Wording wording) {
        return forOperations(affected.context(), affected.tenant(), affected.subject(), matter, wording);
    }

    Uni<List<Outbox.Entry>> forOperations(
            CallContext context, Tenant tenant, Subject subject, Matter matter, Wording wording) {
        return demand(context, subject, matter, wording, tenant.operations().taskOwner());
    }

    /** For whoever gets the tenant's follow-up tasks. */
    Uni<List<Outbox.Entry>> forSales(
            CallContext context, Tenant tenant, Subject subject, Matter matter, Wording wording) {
        return demand(context, subject, matter, wording, tenant.intake().taskOwner());
    }

    private Uni<List<Outbox.Entry>> demand(
            CallContext context, Subject subject, Matter matter, Wording wording, String owner) {
        return activities.demand(
                context, new Demand(subject, matter, wording, clock.instant().plus(config.taskDueWithin()), owner));
    }
}
