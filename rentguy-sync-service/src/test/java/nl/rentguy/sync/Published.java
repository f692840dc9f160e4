package nl.rentguy.sync;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.EventJson;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events this service published. */
public final class Published {
    private Published() {}

    /** All of one type that mention the id, in the order of their partition. */
    public static <T extends DomainEvent> List<T> of(Class<T> type, UUID mentioned) {
        return records(type, mentioned).stream()
                .map(record -> read(record.value(), type))
                .toList();
    }

    /** Waits for the first one. */
    public static <T extends DomainEvent> T first(Class<T> type, UUID mentioned) {
        return await().atMost(Duration.ofSeconds(15))
                .until(() -> of(type, mentioned), found -> !found.isEmpty())
                .getFirst();
    }

    /** Waits until there are that many. */
    public static <T extends DomainEvent> List<T> atLeast(int count, Class<T> type, UUID mentioned) {
        return await().atMost(Duration.ofSeconds(15)).until(() -> of(type, mentioned), found -> found.size() >= count);
    }

    /** As {@link #of}, with headers. */
    public static List<ConsumerRecord<String, byte[]>> records(Class<? extends DomainEvent> type, UUID mentioned) {
        return records(type, mentioned.toString());
    }

    /** All of one type whose data hold that text. */
    public static List<ConsumerRecord<String, byte[]>> records(Class<? extends DomainEvent> type, String mentioned) {
        String topic = EventCatalog.of(type).topic();
        return Topic.read(topic).stream()
                .filter(record -> Topic.header(record, EventHeaders.DATA_SCHEMA)
                        .equals(EventCatalog.of(type).dataSchema()))
                .filter(record -> new String(record.value(), StandardCharsets.UTF_8).contains(mentioned))
                .toList();
    }

    private static <T extends DomainEvent> T read(byte[] value, Class<T> type) {
        try {
            return EventJson.read(value, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
