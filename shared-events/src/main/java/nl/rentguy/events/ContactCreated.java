package nl.rentguy.events;

import java.util.UUID;

/** A person became known to the tenant. */
public record ContactCreated(UUID contactId, Person person) implements DomainEvent {}
