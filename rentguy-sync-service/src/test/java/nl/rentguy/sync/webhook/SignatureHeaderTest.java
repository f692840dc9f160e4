package nl.rentguy.sync.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureHeaderTest {

    @Test
    void timeAndSignaturesAreRead() {
        // When
        SignatureHeader header = SignatureHeader.of("t=1790000000, v1=aa,v1=bb,v2=cc");

        // Then
        assertThat(header).isEqualTo(new SignatureHeader(Instant.ofEpochSecond(1_790_000_000), List.of("aa", "bb")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "t=1790000000", "v1=aa", "t=soon,v1=aa", "t=99999999999999999,v1=aa", "t=,v1="})
    void whatIsIncompleteIsNone(String header) {
        // Then
        assertThat(SignatureHeader.of(header)).isNull();
    }
}
