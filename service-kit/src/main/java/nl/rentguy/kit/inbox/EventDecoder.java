package nl.rentguy.kit.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rentguy.events.CorruptEvent;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Turns a Kafka record back into the envelope it was published from. */
final class EventDecoder {
    private static final Pattern HEADER_SAFE = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final ConsumerRecord<String, byte[]> record;

    EventDecoder(ConsumerRecord<String, byte[]> record) {
        this.record = record;
    }

    /**
     * The event.
     *
     * @throws UnknownEvent when no contract has this type and version
     * @throws CorruptEvent when a header is missing or malformed, or the data are not JSON of the contract
     */
    EventEnvelope<?> decode() {
        String dataSchema = required(EventHeaders.DATA_SCHEMA);
        EventContract<?> contract =
                EventCatalog.byDataSchema(dataSchema).orElseThrow(() -> new UnknownEvent(dataSchema));
        return decode(contract);
    }

    private <T extends DomainEvent> EventEnvelope<T> decode(EventContract<T> contract) {
        try {
            String causation = optional(EventHeaders.CAUSATION_ID);
            return new EventEnvelope<>(
                    UUID.fromString(required(EventHeaders.ID)),
                    required(EventHeaders.SOURCE),
                    UUID.fromString(required(EventHeaders.SUBJECT)),
                    Long.parseLong(required(EventHeaders.AGGREGATE_VERSION)),
                    Instant.parse(required(EventHeaders.TIME)),
                    required(EventHeaders.TENANT_ID),
                    correlationId(),
                    causation == null ? null : UUID.fromString(causation),
                    required(EventHeaders.ACTOR),
                    optional(EventHeaders.TRACEPARENT),
                    EventJson.read(body(), contract.payload()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new CorruptEvent("malformed header", e);
        } catch (IOException e) {
            throw new CorruptEvent("data are not JSON of " + contract.dataSchema(), e);
        }
    }

    /** It travels on in headers of HTTP and mail. */
    private String correlationId() {
        String value = required(EventHeaders.CORRELATION_ID);
        if (!HEADER_SAFE.matcher(value).matches()) {
            throw new CorruptEvent("header " + EventHeaders.CORRELATION_ID + " holds more than 200 or odd characters");
        }
        return value;
    }

    private byte[] body() {
        byte[] value = record.value();
        if (value == null) {
            throw new CorruptEvent("no data");
        }
        return value;
    }

    private String required(String name) {
        String value = optional(name);
        if (value == null || value.isBlank()) {
            throw new CorruptEvent("header " + name + " is missing");
        }
        return value;
    }

    private @Nullable String optional(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
