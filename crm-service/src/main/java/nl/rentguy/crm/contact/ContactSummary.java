package nl.rentguy.crm.contact;

import java.util.UUID;
import nl.rentguy.events.Person;
import org.jspecify.annotations.Nullable;

/** The contact as shown next to a deal or a lead. */
public record ContactSummary(
        UUID id, String fullName, String email, @Nullable String phone) {

    public static ContactSummary of(Contact contact) {
        Person person = contact.person();
        return new ContactSummary(contact.id(), person.fullName(), person.email(), person.phone());
    }
}
