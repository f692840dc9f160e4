package nl.rentguy.events;

import java.util.UUID;

/** RentGuy has all the equipment of a project free, where the check before it had not; otherwise nobody is told. */
public record InventoryCleared(UUID projectId, UUID dealId) implements DomainEvent {}
