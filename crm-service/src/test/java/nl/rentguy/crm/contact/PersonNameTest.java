package nl.rentguy.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {
    private static final PersonName SANNE = new PersonName("Sanne", "van de", "Vries");

    @Test
    void aFirstNameAloneRemovesNoSurname() {
        assertThat(SANNE.corrected(new PersonName("Sanne", null, null))).isEqualTo(SANNE);
    }

    @Test
    void anotherFirstNameAloneDoesNotTakeOverTheSurname() {
        assertThat(SANNE.corrected(new PersonName("Mark", null, null))).isEqualTo(SANNE);
    }

    @Test
    void aForgottenInfixIsKept() {
        assertThat(SANNE.corrected(new PersonName("Sanne", null, "Vries"))).isEqualTo(SANNE);
    }

    @Test
    void aNewSurnameTakesItsOwnInfixWithIt() {
        assertThat(SANNE.corrected(new PersonName("Sanne", null, "Jansen")))
                .isEqualTo(new PersonName("Sanne", null, "Jansen"));
    }

    @Test
    void anotherInfixCorrectsTheKnownOne() {
        assertThat(SANNE.corrected(new PersonName("Sanne", "de", "Vries")))
                .isEqualTo(new PersonName("Sanne", "de", "Vries"));
    }

    @Test
    void anotherSpellingOfTheSameNameChangesNothing() {
        assertThat(SANNE.corrected(new PersonName("SANNE", "Van De", "vries"))).isEqualTo(SANNE);
    }

    @Test
    void aSurnameCompletesAFirstName() {
        assertThat(new PersonName("Sanne", null, null).corrected(SANNE)).isEqualTo(SANNE);
    }

    @Test
    void anEarlierTellingFillsTheGap() {
        assertThat(new PersonName("Sanne", null, null).completed(SANNE)).isEqualTo(SANNE);
        assertThat(new PersonName("Sanne", null, "Vries").completed(SANNE)).isEqualTo(SANNE);
    }

    @Test
    void anEarlierTellingCorrectsNothing() {
        assertThat(SANNE.completed(new PersonName("Sanne", null, "Jansen"))).isEqualTo(SANNE);
        assertThat(SANNE.completed(new PersonName("Mark", "de", "Boer"))).isEqualTo(SANNE);
    }

    @Test
    void aNameWrittenAnewIsTakenAsItIs() {
        assertThat(SANNE.replaced(new PersonName("SANNE", null, "vries")))
                .isEqualTo(new PersonName("SANNE", null, "vries"));
        assertThat(SANNE.replaced(new PersonName("Sanna", null, null)))
                .isEqualTo(new PersonName("Sanna", "van de", "Vries"));
    }
}
