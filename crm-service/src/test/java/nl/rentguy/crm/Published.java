package nl.rentguy.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.EventJson;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/** What the service published, as other services read it. */
public final class Published {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Published() {}

    /** Waits until there is an event of that kind and answers all there are. */
    public static <T extends DomainEvent> List<T> await(Class<T> type, Predicate<T> wanted) {
        return Awaitility.await().atMost(PATIENCE).until(() -> of(type, wanted).toList(), found -> !found.isEmpty());
    }

    /** Waits until there is a record of that kind. */
    public static <T extends DomainEvent> ConsumerRecord<String, byte[]> record(Class<T> type, Predicate<T> wanted) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> records(type)
                                .filter(record -> wanted.test(read(record, type)))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    /** All events of that kind so far. */
    public static <T extends DomainEvent> Stream<T> of(Class<T> type, Predicate<T> wanted) {
        return records(type).map(record -> read(record, type)).filter(wanted);
    }

    private static Stream<ConsumerRecord<String, byte[]>> records(Class<? extends DomainEvent> type) {
        var contract = EventCatalog.of(type);
        return Topic.read(contract.topic()).stream()
                .filter(record -> Topic.header(record, EventHeaders.TYPE).equals(contract.type()));
    }

    private static <T extends DomainEvent> T read(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            return EventJson.read(record.value(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(new String(record.value(), StandardCharsets.UTF_8), e);
        }
    }
}
