package nl.rentguy.crm.contact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.events.Person;
import org.jspecify.annotations.Nullable;

/** Takes over what a user of another system corrected of a contact. An e-mail address that another contact has stays out. */
@ApplicationScoped
public class CorrectContact {
    private final ContactRepository contacts;
    private final Clock clock;

    CorrectContact(ContactRepository contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * What became of a correction.
     *
     * @param changed whether there is something to tell others
     * @param takenEmail the address that was not taken over; null when there was none
     */
    public record Corrected(
            Contact contact, boolean changed, @Nullable String takenEmail) {}

    /**
     * Corrects a contact within the running transaction; null when there is no such contact.
     *
     * @param revision the other system's count of changes; one not newer than the last changes nothing
     * @param toldAt when it was corrected there
     * @throws IllegalArgumentException when the e-mail is none
     */
    public Uni<@Nullable Corrected> handle(UUID contactId, Person told, long revision, Instant toldAt) {
        String email = EmailAddress.normalise(told.email());
        return contacts.lock(contactId)
                .onItem()
                .ifNotNull()
                .transformToUni(contact -> contact.knows(revision)
                        ? Uni.createFrom().item(new Corrected(contact, false, null))
                        : contacts.isTaken(email, contactId)
                                .map(taken -> correct(contact, told, taken ? email : null, revision, toldAt)));
    }

    private Corrected correct(
            Contact contact, Person told, @Nullable String takenEmail, long revision, Instant toldAt) {
        Person allowed =
                takenEmail == null ? told : told.withEmail(contact.person().email());
        boolean changed = contact.correct(allowed, revision, toldAt, clock.instant());
        return new Corrected(contact, changed, takenEmail);
    }
}
