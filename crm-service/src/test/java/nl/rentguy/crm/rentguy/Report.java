package nl.rentguy.crm.rentguy;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import nl.rentguy.crm.Bookings;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What rentguy-sync-service reports, ready to be sent once or several times. */
final class Report {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private Report() {}

    /** An event of Mr. DJ's; the aggregate is its first field. */
    static ProducerRecord<String, byte[]> of(UUID aggregateId, DomainEvent event) {
        return Topic.record("mr-dj", "corr-" + aggregateId, aggregateId, 1, event);
    }

    /** Sends events and waits until each was handled, whatever their keys. */
    @SafeVarargs
    static void handle(ProducerRecord<String, byte[]>... events) {
        for (ProducerRecord<String, byte[]> event : events) {
            Topic.send(event);
            String id = new String(
                    Objects.requireNonNull(event.headers().lastHeader(EventHeaders.ID))
                            .value(),
                    StandardCharsets.UTF_8);
            await().atMost(PATIENCE)
                    .until(() -> Database.of("crm").countAll("inbox where event_id = '" + id + "'") == 1);
        }
    }

    /** The golden sample of an event, about the deal, booking and contact at hand. */
    static ProducerRecord<String, byte[]> sample(Class<? extends DomainEvent> type, Bookings about) throws IOException {
        EventContract<?> contract = EventCatalog.of(type);
        JsonNode sample;
        try (InputStream file = Report.class.getResourceAsStream("/" + contract.sampleResource())) {
            sample = new ObjectMapper().readTree(Objects.requireNonNull(file));
        }
        String text = sample.toString()
                .replace("019a2f4c-7d12-7c31-9e5a-4b1f6a0d8c12", about.dealId().toString())
                .replace("019a2f4c-7d20-7c31-9e5a-4b1f6a0d8c20", about.id().toString())
                .replace(
                        "019a2f4c-7d11-7c31-9e5a-4b1f6a0d8c11",
                        about.contactId().toString());
        JsonNode own = new ObjectMapper().readTree(text);
        var message = new ProducerRecord<>(
                contract.topic(),
                own.at("/headers/ce_subject").asText(),
                own.get("data").toString().getBytes(StandardCharsets.UTF_8));
        own.get("headers")
                .properties()
                .forEach(header -> message.headers()
                        .add(header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
