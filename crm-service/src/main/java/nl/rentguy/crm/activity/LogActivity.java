package nl.rentguy.crm.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.idempotency.IdempotencyKeys;
import nl.rentguy.kit.idempotency.StoredAnswer;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Logs an activity on a lead, a contact or a deal, once per idempotency key. */
@ApplicationScoped
class LogActivity {
    private static final String OPERATION = "log-activity";

    private final ActivityRepository activities;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    LogActivity(
            ActivityRepository activities,
            IdempotencyKeys keys,
            Outbox outbox,
            ObjectMapper json,
            Ids ids,
            Clock clock) {
        this.activities = activities;
        this.keys = keys;
        this.outbox = outbox;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** 201 with the activity; fails with 404 when the tenant has no such subject. */
    Uni<StoredAnswer> handle(CallContext context, @Nullable String key, NewActivity asked) {
        Activity activity = Activity.of(context.tenantId(), ids.next(), asked, context.actor(), clock.instant());
        StoredAnswer created = StoredAnswer.of(201, write(ActivityView.of(activity)));
        return keys.once(context.tenantId(), OPERATION, key, write(asked), created, () -> log(context, activity));
    }

    private Uni<Void> log(CallContext context, Activity activity) {
        return requireSubject(activity)
                .chain(() -> activities.persist(activity))
                .chain(() -> outbox.append(context, activity.id(), activity.version(), activity.logged()))
                .replaceWithVoid();
    }

    private Uni<Void> requireSubject(Activity activity) {
        return activities
                .subjectExists(activity.subjectType(), activity.subjectId())
                .invoke(exists -> {
                    if (!exists) {
                        throw Problems.notFound(activity.subjectType().wireName());
                    }
                })
                .replaceWithVoid();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
