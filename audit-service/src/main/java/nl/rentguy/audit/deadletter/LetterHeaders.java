package nl.rentguy.audit.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Kafka headers as JSON, in order and without loss: text as {@code value}, anything else as {@code base64}.
 */
final class LetterHeaders {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ADDED_BY_PARKING = "dlq_";

    private LetterHeaders() {}

    /** One header; exactly one of value and base64 is set, or none when the header was empty. */
    record Entry(
            String name, @Nullable String value, @Nullable String base64) {

        private static Entry of(Header header) {
            byte[] bytes = header.value();
            String text = bytes == null ? null : text(bytes);
            String binary =
                    bytes == null || text != null ? null : Base64.getEncoder().encodeToString(bytes);
            return new Entry(header.key(), text, binary);
        }

        private Header toHeader() {
            byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
            return new RecordHeader(
                    name, base64 == null ? bytes : Base64.getDecoder().decode(base64));
        }
    }

    static String toJson(Headers headers) {
        try {
            return JSON.writeValueAsString(
                    Arrays.stream(headers.toArray()).map(Entry::of).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Entry> entries(String json) {
        try {
            return List.of(JSON.readValue(json, Entry[].class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The headers the message had before it was parked. */
    static List<Header> original(String json) {
        List<Header> headers = new ArrayList<>();
        for (Entry entry : entries(json)) {
            if (!entry.name().startsWith(ADDED_BY_PARKING)) {
                headers.add(entry.toHeader());
            }
        }
        return headers;
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
