package nl.rentguy.lead.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "sanne@voorbeeld.nl, sanne@voorbeeld.nl",
        "' Sanne@Voorbeeld.NL ', sanne@voorbeeld.nl",
        "sanne+dj@voorbeeld.nl, sanne+dj@voorbeeld.nl",
        "info@müller.de, info@xn--mller-kva.de",
        "info@MÜLLER.de, info@xn--mller-kva.de",
        "'info@mu\u0308ller.de', info@xn--mller-kva.de",
        "o'brien@voorbeeld.nl, o'brien@voorbeeld.nl",
        "a@b.co.uk, a@b.co.uk"
    })
    void anAddressHasOneForm(String written, String normalised) {
        // When
        var address = EmailAddress.normalise(written);

        // Then
        assertThat(address).contains(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geen-adres",
                "a@b",
                "a b@voorbeeld.nl",
                "@voorbeeld.nl",
                "a@",
                "a@@b.nl",
                "a@[127.0.0.1]",
                "\"jan jansen\"@voorbeeld.nl",
                "a@voorbeeld.nl, b@voorbeeld.nl",
                "a@voorbeeld.nl\r\nBcc: x@y.nl",
                "a\u0000@voorbeeld.nl",
                "info@straße.de"
            })
    void whatIsNoAddressIsRefused(String written) {
        // When
        var address = EmailAddress.normalise(written);

        // Then
        assertThat(address).isEmpty();
    }

    @Test
    void anAddressOf254CharactersIsTheLongest() {
        // Given
        String domain = ("a".repeat(60) + ".").repeat(3) + "nl";
        String longest = "x".repeat(64) + "@" + "b".repeat(254 - 65 - 1 - domain.length()) + "." + domain;

        // When
        var accepted = EmailAddress.normalise(longest);

        // Then
        assertThat(longest).hasSize(254);
        assertThat(accepted).contains(longest);
        assertThat(EmailAddress.normalise("b" + longest.replaceFirst("@", "@c")))
                .isEmpty();
    }
}
