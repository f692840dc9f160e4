package nl.rentguy.sync.rentguy;

import nl.rentguy.events.Language;
import nl.rentguy.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * A contact as RentGuy takes it.
 *
 * @param version the contact's aggregate version; RentGuy refuses one older than it holds
 */
public record ContactDocument(
        String firstName,
        @Nullable String infix,
        String lastName,
        String email,
        @Nullable String phone,
        Language language,
        long version) {
    private static final int NAME = 100;
    private static final int INFIX = 30;
    private static final int PHONE = 32;

    /** A person at that version. */
    public static ContactDocument of(Person person, long version) {
        return new ContactDocument(
                RentGuyText.required(person.firstName(), NAME),
                RentGuyText.optional(person.infix(), INFIX),
                RentGuyText.required(person.lastName(), NAME),
                person.email(),
                RentGuyText.optional(person.phone(), PHONE),
                person.language(),
                version);
    }
}
