package nl.rentguy.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was done, or planned, for a lead, contact or deal.
 *
 * @param dueAt when a task must be done; null for what already happened
 * @param owner user or role that is to do it, e.g. {@code role:sales}
 */
public record ActivityLogged(
        UUID activityId,
        ActivityType activityType,
        SubjectType subjectType,
        UUID subjectId,
        @PersonalData String title,
        @Nullable Instant dueAt,
        @Nullable String owner)
        implements DomainEvent {}
