package nl.rentguy.crm.activity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.ActivityCompleted;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.problem.Problems;

/** Completes an activity; completing it again changes nothing and keeps who did it first. */
@ApplicationScoped
class CompleteActivity {
    private final ActivityRepository activities;
    private final Outbox outbox;
    private final Clock clock;

    CompleteActivity(ActivityRepository activities, Outbox outbox, Clock clock) {
        this.activities = activities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Fails with 404 when there is no such activity. */
    Uni<Activity> handle(CallContext context, UUID activityId) {
        return activities
                .lock(activityId)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("activity"))
                .call(activity -> outbox.appendAll(context, complete(activity, context.actor())));
    }

    /**
     * Completes an activity whose row is held, in the name of {@code user:<subject>} or {@code service:<name>}.
     *
     * @return what is to be announced: nothing when it was complete before
     */
    List<Outbox.Entry> complete(Activity activity, String completedBy) {
        return activity.complete(completedBy, clock.instant())
                ? List.of(new Outbox.Entry(activity.id(), activity.version(), completed(activity, completedBy)))
                : List.of();
    }

    private static ActivityCompleted completed(Activity activity, String completedBy) {
        return new ActivityCompleted(activity.id(), activity.subjectType(), activity.subjectId(), completedBy);
    }
}
