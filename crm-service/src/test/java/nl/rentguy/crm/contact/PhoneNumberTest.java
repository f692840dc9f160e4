package nl.rentguy.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"06 12345678", "06-12345678", "+31612345678", " 31612345678", "0031612345678"})
    void isFoundAsOneDialsIt(String written) {
        assertThat(PhoneNumber.e164(written, "NL")).isEqualTo("+31612345678");
    }

    @Test
    void aWordIsNone() {
        assertThatThrownBy(() -> PhoneNumber.e164("Sanne", "NL")).isInstanceOf(IllegalArgumentException.class);
    }
}
