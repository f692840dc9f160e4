package nl.rentguy.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "' Sanne@Voorbeeld.NL ', sanne@voorbeeld.nl",
        "info@bücher.example, info@xn--bcher-kva.example",
        "a+b@voorbeeld.nl, a+b@voorbeeld.nl"
    })
    void isComparedInOneForm(String written, String normalised) {
        assertThat(EmailAddress.normalise(written)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sanne", "@voorbeeld.nl", "sanne@"})
    void whatHasNoTwoSidesIsNone(String written) {
        assertThatThrownBy(() -> EmailAddress.normalise(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void normalisingTwiceChangesNothing() {
        String once = EmailAddress.normalise("Zoë@Bücher.example");
        assertThat(EmailAddress.normalise(once)).isEqualTo(once);
    }
}
