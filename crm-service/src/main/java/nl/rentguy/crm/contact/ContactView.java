package nl.rentguy.crm.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.Consent;
import nl.rentguy.events.Language;
import nl.rentguy.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the API shows it.
 *
 * @param consents what the person agreed to, the newest 200; absent in lists
 */
public record ContactView(
        UUID id,
        String firstName,
        @Nullable String infix,
        @Nullable String lastName,
        String fullName,
        String email,
        @Nullable String phone,
        Language language,
        @Nullable List<ConsentView> consents,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** One consent, and the lead it came with. */
    public record ConsentView(UUID leadId, String textVersion, boolean marketing, Instant givenAt) {
        static ConsentView of(GivenConsent given) {
            Consent consent = given.consent();
            return new ConsentView(given.leadId(), consent.textVersion(), consent.marketing(), consent.givenAt());
        }
    }

    static ContactView of(Contact contact) {
        return of(contact, null);
    }

    static ContactView of(Contact contact, @Nullable List<GivenConsent> consents) {
        Person person = contact.person();
        return new ContactView(
                contact.id(),
                person.firstName(),
                person.infix(),
                person.lastName(),
                person.fullName(),
                person.email(),
                person.phone(),
                person.language(),
                consents == null ? null : consents.stream().map(ConsentView::of).toList(),
                contact.version(),
                contact.createdAt(),
                contact.updatedAt());
    }
}
