package nl.rentguy.events;

import java.util.UUID;

/** A delivery to RentGuy was refused for good or given up; it stays visible in the queue. */
public record RentguySyncFailed(
        UUID deliveryId,
        SubjectType entityType,
        UUID entityId,
        long entityVersion,
        @PersonalData String reason,
        int attempts)
        implements DomainEvent {}
