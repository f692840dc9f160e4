package nl.rentguy.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.rentguy.events.Language;
import nl.rentguy.events.Person;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final UUID ID = UUID.fromString("019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c10");
    private static final Instant TOLD = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant NOW = TOLD.plusSeconds(1);
    private static final Instant LATER = NOW.plusSeconds(3600);
    private final Contact contact = Contact.of("mr-dj", ID, sanne("+31612345678", Language.NL), TOLD, NOW);

    @Test
    void theSameToldAgainChangesNothing() {
        // When
        boolean changed = contact.learn(sanne("+31612345678", Language.NL), TOLD.plusSeconds(60), LATER);

        // Then
        assertThat(changed).isFalse();
        assertThat(contact.version()).isEqualTo(1);
        assertThat(contact.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void nothingToldRemovesNothingKnown() {
        // When
        boolean changed = contact.learn(sanne(null, Language.NL), TOLD.plusSeconds(60), LATER);

        // Then
        assertThat(changed).isFalse();
        assertThat(contact.person().phone()).isEqualTo("+31612345678");
    }

    @Test
    void aLaterTellingCorrects() {
        // When
        boolean changed = contact.learn(sanne("+31687654321", Language.EN), TOLD.plusSeconds(60), LATER);

        // Then
        assertThat(changed).isTrue();
        assertThat(contact.version()).isEqualTo(2);
        assertThat(contact.updatedAt()).isEqualTo(LATER);
        assertThat(contact.person()).isEqualTo(sanne("+31687654321", Language.EN));
    }

    @Test
    void anEarlierTellingThatArrivesLateCorrectsNothing() {
        // When
        boolean changed = contact.learn(sanne("+31687654321", Language.EN), TOLD.minusSeconds(60), LATER);

        // Then
        assertThat(changed).isFalse();
        assertThat(contact.person()).isEqualTo(sanne("+31612345678", Language.NL));
    }

    @Test
    void anEarlierTellingThatArrivesLateFillsGaps() {
        // Given
        Contact withoutPhone = Contact.of("mr-dj", ID, sanne(null, Language.NL), TOLD, NOW);

        // When
        boolean changed = withoutPhone.learn(sanne("+31687654321", Language.NL), TOLD.minusSeconds(60), LATER);

        // Then
        assertThat(changed).isTrue();
        assertThat(withoutPhone.person().phone()).isEqualTo("+31687654321");
    }

    @Test
    void aCorrectionElsewhereIsTakenOverAsWritten() {
        // Given
        Person written = new Person("Sanna", "Van de", "vries", "Sanna@Voorbeeld.nl", null, Language.EN);

        // When
        boolean changed = contact.correct(written, 4, LATER, LATER);

        // Then
        assertThat(changed).isTrue();
        assertThat(contact.version()).isEqualTo(2);
        assertThat(contact.person())
                .isEqualTo(new Person("Sanna", "Van de", "vries", "sanna@voorbeeld.nl", "+31612345678", Language.EN));
        assertThat(contact.knows(4)).isTrue();
        assertThat(contact.knows(5)).isFalse();
    }

    @Test
    void aCorrectionThatChangesNothingIsRemembered() {
        // When
        boolean changed = contact.correct(contact.person(), 4, LATER, LATER);

        // Then
        assertThat(changed).isFalse();
        assertThat(contact.version()).isEqualTo(1);
        assertThat(contact.knows(4)).isTrue();
    }

    @Test
    void anEnquirySentBeforeACorrectionDoesNotUndoIt() {
        // Given
        contact.correct(sanne("+31687654321", Language.EN), 1, LATER, LATER);

        // When
        boolean changed = contact.learn(sanne("+31612345678", Language.NL), LATER.minusSeconds(1), LATER);

        // Then
        assertThat(changed).isFalse();
    }

    private static Person sanne(String phone, Language language) {
        return new Person("Sanne", "van de", "Vries", "sanne@voorbeeld.nl", phone, language);
    }
}
