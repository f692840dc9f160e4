package nl.rentguy.crm.activity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.problem.Problems;

/** Completes an activity; completing it again changes nothing and keeps who did it first. */
@ApplicationScoped
class CompleteActivity {
    private final ActivityRepository activities;
    private final Clock clock;

    CompleteActivity(ActivityRepository activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    /** Fails with 404 when there is no such activity. */
    Uni<Activity> handle(CallContext context, UUID activityId) {
        return activities
                .lock(activityId)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("activity"))
                .chain(activity -> complete(context, activity));
    }

    /** Completes an activity whose row is held. */
    Uni<Activity> complete(CallContext context, Activity activity) {
        activity.complete(context.actor(), clock.instant());
        return Uni.createFrom().item(activity);
    }
}
