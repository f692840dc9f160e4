package nl.rentguy.audit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class LetterHeadersTest {

    @Test
    void headersComeBackByteForByteWithoutThoseOfParking() {
        // Given
        byte[] text = "Zo\u00eb \ud83c\udf89".getBytes(StandardCharsets.UTF_8);
        byte[] binary = {0, (byte) 0xFF, 7};
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_type", text)
                .add("same", binary)
                .add("dlq_reason", text)
                .add("same", text)
                .add("empty", null);

        // When
        List<Header> original = LetterHeaders.original(LetterHeaders.toJson(headers));

        // Then
        assertThat(original).extracting(Header::key).containsExactly("ce_type", "same", "same", "empty");
        assertThat(original).extracting(Header::value).containsExactly(text, binary, text, null);
    }
}
