package nl.rentguy.lead.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "06 12345678, NL, +31612345678",
        "06-12 34 56 78, NL, +31612345678",
        "0031 6 12345678, NL, +31612345678",
        "+31 (0)6 12345678, NL, +31612345678",
        "020 1234567, NL, +31201234567",
        "+32 470 12 34 56, NL, +32470123456",
        "0470 12 34 56, BE, +32470123456",
        "+49 30 123456, NL, +4930123456"
    })
    void aNumberBecomesE164(String written, String country, String normalised) {
        // When
        var number = PhoneNumber.normalise(written, country);

        // Then
        assertThat(number).contains(normalised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "bel maar", "06 1234", "+999 12345678", "06 12345678 06 12345679", "☎️"})
    void whatCannotBeCalledIsRefused(String written) {
        // When
        var number = PhoneNumber.normalise(written, "NL");

        // Then
        assertThat(number).isEmpty();
    }
}
