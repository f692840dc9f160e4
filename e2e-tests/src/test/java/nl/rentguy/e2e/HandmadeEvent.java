package nl.rentguy.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.events.Consent;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.EventJson;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Language;
import nl.rentguy.events.LeadCreated;
import nl.rentguy.events.Person;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events that no service published. Their correlation ids begin with {@code scenario-}. */
public final class HandmadeEvent {
    private HandmadeEvent() {}

    /** A good event with a fresh id. */
    public static ProducerRecord<String, byte[]> of(
            Company company, String correlationId, UUID aggregateId, long version, DomainEvent event) {
        EventContract<?> contract = EventCatalog.of(event);
        var record = new ProducerRecord<>(contract.topic(), aggregateId.toString(), bytes(EventJson.write(event)));
        addHeaders(record, company, correlationId, aggregateId, version);
        add(record, EventHeaders.TYPE, contract.type());
        add(record, EventHeaders.SOURCE, "/" + contract.publishers().getFirst());
        add(record, EventHeaders.DATA_SCHEMA, contract.dataSchema());
        return record;
    }

    /** An event of a type that is in no catalogue, on one partition. */
    public static ProducerRecord<String, byte[]> unknownOn(
            Company company, String correlationId, String topic, int partition) {
        UUID aggregateId = UUID.randomUUID();
        var record =
                new ProducerRecord<>(topic, partition, aggregateId.toString(), bytes("{\"what\":\"nobody knows\"}"));
        addHeaders(record, company, correlationId, aggregateId, 1);
        add(record, EventHeaders.TYPE, "lead.enchanted");
        add(record, EventHeaders.SOURCE, "/fairy-service");
        add(record, EventHeaders.DATA_SCHEMA, "urn:rentguy:event:lead.enchanted:1");
        return record;
    }

    /** The same event with other bytes as its data. */
    public static ProducerRecord<String, byte[]> withData(ProducerRecord<String, byte[]> event, String data) {
        return new ProducerRecord<>(event.topic(), null, event.key(), bytes(data), event.headers());
    }

    /** The same event as a publisher with a wrong clock dates it. */
    public static ProducerRecord<String, byte[]> dated(ProducerRecord<String, byte[]> event, Instant time) {
        event.headers().remove(EventHeaders.TIME);
        add(event, EventHeaders.TIME, time.toString());
        return event;
    }

    /** What lead-service would have published about a form that it received at that time. */
    public static LeadCreated anEnquiry(UUID leadId, Enquiry form, Instant receivedAt) {
        Visitor visitor = form.visitor();
        return new LeadCreated(
                leadId,
                new Person(
                        visitor.firstName(),
                        visitor.infix(),
                        visitor.lastName(),
                        visitor.email(),
                        "+31612345678",
                        Language.of(visitor.language())),
                EventType.WEDDING,
                Company.today().plusMonths(9),
                80,
                "Utrecht",
                null,
                String.valueOf(form.fields().get("message")),
                "website",
                null,
                new Consent("2026-01", false, receivedAt),
                receivedAt);
    }

    /** An enquiry as lead-service would have published it. */
    public static LeadCreated anEnquiry(UUID leadId, String email) {
        return new LeadCreated(
                leadId,
                new Person("Bram", "van", "Dijk", email, "+31612345678", Language.NL),
                EventType.WEDDING,
                Company.today().plusMonths(9),
                80,
                "Utrecht",
                null,
                "Hersteld bericht",
                "website",
                null,
                new Consent("2026-01", false, Instant.now()),
                Instant.now());
    }

    private static void addHeaders(
            ProducerRecord<String, byte[]> record,
            Company company,
            String correlationId,
            UUID aggregateId,
            long version) {
        Map.of(
                        EventHeaders.SPEC_VERSION, "1.0",
                        EventHeaders.ID, UUID.randomUUID().toString(),
                        EventHeaders.SUBJECT, aggregateId.toString(),
                        EventHeaders.TIME, Instant.now().toString(),
                        EventHeaders.TENANT_ID, company.id(),
                        EventHeaders.CORRELATION_ID, correlationId,
                        EventHeaders.ACTOR, "visitor",
                        EventHeaders.AGGREGATE_VERSION, Long.toString(version),
                        EventHeaders.CONTENT_TYPE, "application/json")
                .forEach((name, value) -> add(record, name, value));
    }

    private static void add(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
