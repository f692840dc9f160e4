package nl.rentguy.crm.booking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rentguy.crm.activity.Matter;
import nl.rentguy.crm.activity.Subject;
import nl.rentguy.crm.activity.SuiteActivities;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;

/** The tasks that a cancelled booking leads to: sales' and, where a project was paid for, operations'. */
@ApplicationScoped
public class CancellationTasks {
    private final SuiteActivities activities;

    CancellationTasks(SuiteActivities activities) {
        this.activities = activities;
    }

    /** Completes those that are open, as the booking was restored; what is to be announced. */
    public Uni<List<Outbox.Entry>> settle(CallContext context, UUID dealId) {
        Subject deal = Subject.deal(dealId);
        return activities
                .settle(context, deal, Matter.CANCELLATION)
                .chain(sales -> activities
                        .settle(context, deal, Matter.PROJECT)
                        .map(operations -> Stream.concat(sales.stream(), operations.stream())
                                .toList()));
    }
}
