package nl.rentguy.crm.activity;

import java.time.Instant;
import java.util.UUID;
import nl.rentguy.events.ActivityType;
import nl.rentguy.events.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * An activity as the API shows it.
 *
 * @param open whether it still has to be done
 * @param slaStage key of the stage whose SLA demands it
 * @param matter what a task of the suite's own is about: project, inventory, crew, cancellation, email, delivery,
 *     booking-delivery, project-delivery
 */
public record ActivityView(
        UUID id,
        ActivityType type,
        SubjectType subjectType,
        UUID subjectId,
        String title,
        @Nullable String text,
        boolean open,
        @Nullable Instant dueAt,
        @Nullable String owner,
        @Nullable String slaStage,
        @Nullable String matter,
        @Nullable Instant completedAt,
        @Nullable String completedBy,
        long version,
        Instant createdAt,
        String createdBy) {

    static ActivityView of(Activity activity) {
        return new ActivityView(
                activity.id(),
                activity.type(),
                activity.subjectType(),
                activity.subjectId(),
                activity.title(),
                activity.text(),
                activity.completedAt() == null,
                activity.dueAt(),
                activity.owner(),
                activity.slaStage(),
                matterOf(activity),
                activity.completedAt(),
                activity.completedBy(),
                activity.version(),
                activity.createdAt(),
                activity.createdBy());
    }

    private static @Nullable String matterOf(Activity activity) {
        Matter matter = activity.matter();
        return matter == null ? null : matter.wireName();
    }
}
