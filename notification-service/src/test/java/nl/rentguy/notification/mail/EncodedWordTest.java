package nl.rentguy.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sanne de Vries",
                "Mr. DJ",
                "Zo\u00eb \ud83c\udf89 \u05e9\u05e8\u05d4",
                "\ud83c\udf89\ud83c\udf89\ud83c\udf89\ud83c\udf89\ud83c\udf89\ud83c\udf89\ud83c\udf89\ud83c\udf89\ud83c\udf89\ud83c\udf89\ud83c\udf89\ud83c\udf89\ud83c\udf89\ud83c\udf89",
                "A subject that is a good deal longer than one line of a mail header may be, with \u00e9 and \u2013 in it",
                "x\" <all@example.com>, \"y",
                "one\r\nBcc: two@example.com",
            })
    void everyTextComesBackAsItWasAndKeepsTheRulesOfHeaders(String text) throws UnsupportedEncodingException {
        // When
        String header = EncodedWord.of(text);

        // Then
        assertThat(MimeUtility.decodeText(header)).isEqualTo(text);
        assertThat(header).matches("[\\x20-\\x7E]*(\\r\\n [\\x20-\\x7E]+)*").doesNotContain("<", "\"", "@");
        assertThat(header.split("\r\n "))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
    }
}
