package nl.rentguy.events;

import java.util.UUID;

/**
 * A user of RentGuy changed a contact; our own changes are not reported.
 *
 * @param person as RentGuy holds it, without stand-ins for what is not known; e-mail and phone are as somebody typed them
 * @param revision RentGuy's count of changes of the contact; a lower one than seen before is out of date
 */
public record RentguyContactChanged(UUID contactId, Person person, long revision) implements DomainEvent {}
