package nl.rentguy.crm.activity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.rentguy.events.ActivityType;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * What the suite itself notes down, or asks staff to do. Every method works in the running transaction and answers what
 * is to be announced.
 */
@ApplicationScoped
public class SuiteActivities {
    private final ActivityRepository activities;
    private final CompleteActivity completion;
    private final Ids ids;
    private final Clock clock;

    SuiteActivities(ActivityRepository activities, CompleteActivity completion, Ids ids, Clock clock) {
        this.activities = activities;
        this.completion = completion;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notes down what happened. */
    public Uni<List<Outbox.Entry>> note(CallContext context, Subject subject, Wording wording) {
        return store(activity(context, ActivityType.NOTE, subject, wording, null, null));
    }

    /** Opens a task in place of the open one of the same matter, unless that one says the same. */
    public Uni<List<Outbox.Entry>> demand(CallContext context, Demand demand) {
        return activities
                .lockOpenTask(demand.subject().id(), demand.matter())
                .chain(open -> open != null && demand.isMetBy(open)
                        ? nothing()
                        : close(context, open)
                                .chain(closed -> open(context, demand).map(opened -> joined(closed, opened))));
    }

    /** Completes the open task of the matter, if there is one: its reason is gone. */
    public Uni<List<Outbox.Entry>> settle(CallContext context, Subject subject, Matter matter) {
        return activities.lockOpenTask(subject.id(), matter).chain(open -> close(context, open));
    }

    private Uni<List<Outbox.Entry>> open(CallContext context, Demand demand) {
        return store(
                activity(context, ActivityType.TASK, demand.subject(), demand.wording(), demand.dueAt(), demand.owner())
                        .about(demand.matter()));
    }

    private Activity activity(
            CallContext context,
            ActivityType type,
            Subject subject,
            Wording wording,
            @Nullable Instant dueAt,
            @Nullable String owner) {
        NewActivity asked =
                new NewActivity(type, subject.type(), subject.id(), wording.title(), wording.text(), dueAt, owner);
        return Activity.of(context.tenantId(), ids.next(), asked, context.actor(), clock.instant());
    }

    private Uni<List<Outbox.Entry>> store(Activity activity) {
        return activities
                .persist(activity)
                .replaceWith(() -> List.of(new Outbox.Entry(activity.id(), activity.version(), activity.logged())));
    }

    private Uni<List<Outbox.Entry>> close(CallContext context, @Nullable Activity open) {
        if (open == null) {
            return nothing();
        }
        List<Outbox.Entry> completed = completion.complete(open, context.actor());
        return activities.flush().replaceWith(completed);
    }

    private static Uni<List<Outbox.Entry>> nothing() {
        return Uni.createFrom().item(List.of());
    }

    private static List<Outbox.Entry> joined(List<Outbox.Entry> one, List<Outbox.Entry> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
