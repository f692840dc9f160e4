package nl.rentguy.crm.activity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.outbox.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one open task per deal that a stage's SLA demands. */
@ApplicationScoped
public class FollowUpTasks {
    private final ActivityRepository activities;
    private final CompleteActivity completion;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final String service;

    FollowUpTasks(
            ActivityRepository activities,
            CompleteActivity completion,
            Outbox outbox,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.activities = activities;
        this.completion = completion;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.service = service;
    }

    /** The task of a follow-up, not stored yet. */
    public Activity draft(CallContext context, FollowUp demanded) {
        return Activity.followUp(context.tenantId(), ids.next(), demanded, context.actor(), clock.instant());
    }

    /** Stores and announces the task. */
    public Uni<Void> open(CallContext context, FollowUp demanded) {
        Activity task = draft(context, demanded);
        return activities
                .persist(task)
                .chain(() -> outbox.append(context, task.id(), task.version(), task.logged()))
                .replaceWithVoid();
    }

    /** Completes the deal's open task, if there is one. */
    public Uni<Void> closeOf(CallContext context, UUID dealId) {
        return activities
                .lockOpenFollowUp(dealId)
                .chain(task -> task == null
                        ? Uni.createFrom().voidItem()
                        : completion
                                .complete(context, task, "service:" + service)
                                .chain(activities::flush));
    }
}
