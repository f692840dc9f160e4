package nl.rentguy.events;

import java.util.UUID;

/** RentGuy holds a project for the booking of a deal; a deal has at most one. */
public record ProjectCreated(UUID projectId, UUID dealId, UUID contactId, UUID bookingId) implements DomainEvent {}
