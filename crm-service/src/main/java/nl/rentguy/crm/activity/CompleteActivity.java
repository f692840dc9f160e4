package nl.rentguy.crm.activity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
                .chain(activity -> complete(context, activity, context.actor()));
    }

    /** Completes an activity whose row is held, in the name of {@code user:<subject>} or {@code service:<name>}. */
    Uni<Activity> complete(CallContext context, Activity activity, String completedBy) {
        if (!activity.complete(completedBy, clock.instant())) {
            return Uni.createFrom().item(activity);
        }
        return outbox.append(context, activity.id(), activity.version(), completed(activity, completedBy))
                .replaceWith(activity);
    }

    private static ActivityCompleted completed(Activity activity, String completedBy) {
        return new ActivityCompleted(activity.id(), activity.subjectType(), activity.subjectId(), completedBy);
    }
}
