package nl.rentguy.crm.activity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
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
    private final Ids ids;
    private final Clock clock;
    private final String service;

    FollowUpTasks(
            ActivityRepository activities,
            CompleteActivity completion,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.activities = activities;
        this.completion = completion;
        this.ids = ids;
        this.clock = clock;
        this.service = service;
    }

    /** The task of a follow-up, not stored yet. */
    public Activity draft(CallContext context, FollowUp demanded) {
        return Activity.followUp(context.tenantId(), ids.next(), demanded, context.actor(), clock.instant());
    }

    /** Stores the task; what is to be announced. */
    public Uni<Outbox.Entry> open(CallContext context, FollowUp demanded) {
        Activity task = draft(context, demanded);
        return activities.persist(task).replaceWith(() -> new Outbox.Entry(task.id(), task.version(), task.logged()));
    }

    /** Completes the deal's open task, if there is one; what is to be announced. */
    public Uni<List<Outbox.Entry>> closeOf(UUID dealId) {
        return activities
                .lockOpenFollowUp(dealId)
                .chain(task -> task == null ? Uni.createFrom().item(List.of()) : close(task));
    }

    private Uni<List<Outbox.Entry>> close(Activity task) {
        List<Outbox.Entry> completed = completion.complete(task, "service:" + service);
        return activities.flush().replaceWith(completed);
    }
}
