package nl.rentguy.audit.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.audit.model.RecordedEvent;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message for the log. More lenient than other consumers, since the auditor wants to see what they refuse:
 * only the tenant and the id must be there, and text must be text.
 */
@ApplicationScoped
class EventReader {

    private static final String UNTYPED = "untyped";
    private static final String UNNAMED = "unnamed";
    /** Far above any tenant's; what is longer fits into no index. */
    private static final int LONGEST_TENANT = 249;

    private final Clock clock;

    EventReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * The event to record.
     *
     * @throws CorruptEvent when it belongs to no tenant, has no usable id, or cannot be stored as text
     */
    RecordedEvent read(ConsumerRecord<String, byte[]> message) {
        Headers headers = new Headers(message);
        String type = headers.optional(EventHeaders.TYPE);
        String schema = headers.optional(EventHeaders.DATA_SCHEMA);
        String source = headers.optional(EventHeaders.SOURCE);
        return new RecordedEvent(
                tenant(headers.required(EventHeaders.TENANT_ID)),
                id(headers.required(EventHeaders.ID)),
                type == null ? UNTYPED : type,
                isKnown(type, schema),
                schema,
                source == null ? UNNAMED : source,
                headers.optional(EventHeaders.SUBJECT),
                number(headers.optional(EventHeaders.AGGREGATE_VERSION)),
                time(headers.optional(EventHeaders.TIME), message),
                clock.instant(),
                headers.optional(EventHeaders.CORRELATION_ID),
                idOrNull(headers.optional(EventHeaders.CAUSATION_ID)),
                headers.optional(EventHeaders.ACTOR),
                headers.optional(EventHeaders.TRACEPARENT),
                message.topic(),
                message.partition(),
                message.offset(),
                message.key() == null ? null : message.key().replace("\0", ""),
                headers.data());
    }

    private static boolean isKnown(@Nullable String type, @Nullable String schema) {
        return schema != null
                && EventCatalog.byDataSchema(schema)
                        .filter(contract -> contract.type().equals(type))
                        .isPresent();
    }

    private static String tenant(String text) {
        if (text.length() > LONGEST_TENANT) {
            throw new CorruptEvent("header " + EventHeaders.TENANT_ID + " is too long");
        }
        return text;
    }

    private static UUID id(String text) {
        UUID id = idOrNull(text);
        if (id == null) {
            throw new CorruptEvent("header " + EventHeaders.ID + " is not a UUID");
        }
        return id;
    }

    private static @Nullable UUID idOrNull(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Instant time(@Nullable String text, ConsumerRecord<String, byte[]> message) {
        try {
            return text == null ? Instant.ofEpochMilli(message.timestamp()) : Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(message.timestamp());
        }
    }
}
