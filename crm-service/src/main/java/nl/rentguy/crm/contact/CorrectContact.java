package nl.rentguy.crm.contact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what a user of another system corrected of a contact, in the form in which the suite keeps it. An e-mail
 * address that another contact has stays out, and so does a phone number that cannot be read.
 */
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
     * @param news false when this correction, or a later one, was known; nothing was taken over then
     * @param changed whether there is something to tell others
     * @param takenEmail the address that was not taken over; null when there was none
     * @param unreadPhone the phone number that was not taken over, as typed; null when there was none
     */
    public record Corrected(
            Contact contact,
            boolean news,
            boolean changed,
            @Nullable String takenEmail,
            @Nullable String unreadPhone) {}

    /** A phone number as typed, and as it is kept; both null where none is told. */
    private record Phone(@Nullable String typed, @Nullable String kept) {

        static Phone of(@Nullable String typed, String country) {
            if (typed == null || typed.isBlank()) {
                return new Phone(null, null);
            }
            try {
                return new Phone(typed, PhoneNumber.e164(typed.trim(), country));
            } catch (IllegalArgumentException unread) {
                return new Phone(typed, null);
            }
        }

        @Nullable
        String unread() {
            return kept == null ? typed : null;
        }
    }

    /**
     * Corrects a contact within the running transaction; null when there is no such contact.
     *
     * @param told as somebody typed it
     * @param country ISO 3166-1 alpha-2 of phone numbers written without one
     * @param revision the other system's count of changes; one not newer than the last changes nothing
     * @param toldAt when it was corrected there
     * @throws IllegalArgumentException when the e-mail is none
     */
    public Uni<@Nullable Corrected> handle(UUID contactId, Person told, String country, long revision, Instant toldAt) {
        String email = EmailAddress.normalise(told.email());
        Phone phone = Phone.of(told.phone(), country);
        return contacts.lock(contactId)
                .onItem()
                .ifNotNull()
                .transformToUni(contact -> contact.knows(revision)
                        ? Uni.createFrom().item(new Corrected(contact, false, false, null, null))
                        : contacts.isTaken(email, contactId)
                                .map(taken -> correct(contact, told, taken ? email : null, phone, revision, toldAt)));
    }

    private Corrected correct(
            Contact contact, Person told, @Nullable String takenEmail, Phone phone, long revision, Instant toldAt) {
        Person allowed =
                takenEmail == null ? told : told.withEmail(contact.person().email());
        boolean changed = contact.correct(allowed.withPhone(phone.kept()), revision, toldAt, clock.instant());
        return new Corrected(contact, true, changed, takenEmail, phone.unread());
    }
}
