package nl.rentguy.events;

import java.util.UUID;

/**
 * RentGuy confirmed that it holds this version of the entity.
 *
 * @param entityVersion aggregate version that was delivered
 */
public record RentguySynced(UUID deliveryId, SubjectType entityType, UUID entityId, long entityVersion, int attempts)
        implements DomainEvent {}
