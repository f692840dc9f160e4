package nl.rentguy.events;

import java.util.UUID;

/** What is known of a contact changed; carries the whole state after the change. */
public record ContactUpdated(UUID contactId, Person person) implements DomainEvent {}
