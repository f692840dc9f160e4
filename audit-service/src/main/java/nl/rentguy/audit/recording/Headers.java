package nl.rentguy.audit.recording;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.rentguy.events.CorruptEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads the text of a message strictly: what PostgreSQL could not store as text is refused here, not there. */
final class Headers {

    private final ConsumerRecord<String, byte[]> message;

    Headers(ConsumerRecord<String, byte[]> message) {
        this.message = message;
    }

    /** The header's text, or null when it is absent or blank. */
    @Nullable
    String optional(String name) {
        Header header = message.headers().lastHeader(name);
        String value = header == null ? null : text(header.value(), "header " + name);
        return value == null || value.isBlank() ? null : value;
    }

    /**
     * The header's text.
     *
     * @throws CorruptEvent when it is absent or blank
     */
    String required(String name) {
        String value = optional(name);
        if (value == null) {
            throw new CorruptEvent("header " + name + " is missing");
        }
        return value;
    }

    /** The data's text, or null when the message has none. */
    @Nullable
    String data() {
        return text(message.value(), "data");
    }

    private static @Nullable String text(byte @Nullable [] bytes, String what) {
        if (bytes == null) {
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new CorruptEvent(what + " holds a zero byte");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new CorruptEvent(what + " is not UTF-8", e);
        }
    }
}
