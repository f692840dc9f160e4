package nl.rentguy.events;

import java.util.UUID;

/**
 * A user of RentGuy changed a contact; our own changes are not reported.
 *
 * @param person as RentGuy holds it, in the suite's form: normalised, without stand-ins for what is not known
 * @param revision RentGuy's count of changes of the contact; a lower one than seen before is out of date
 */
public record RentguyContactChanged(UUID contactId, Person person, long revision) implements DomainEvent {}
