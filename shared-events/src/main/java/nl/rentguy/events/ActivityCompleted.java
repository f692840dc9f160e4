package nl.rentguy.events;

import java.util.UUID;

/**
 * A planned activity was done, or became pointless.
 *
 * @param completedBy {@code user:<subject>}, or {@code service:<name>} when a stage move closed it
 */
public record ActivityCompleted(UUID activityId, SubjectType subjectType, UUID subjectId, String completedBy)
        implements DomainEvent {}
