package nl.rentguy.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import nl.rentguy.events.EventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One waiting event, as the relay reads it. */
record OutboxRow(
        long id,
        UUID eventId,
        String tenantId,
        String topic,
        String type,
        String dataSchema,
        String source,
        UUID aggregateId,
        long aggregateVersion,
        OffsetDateTime occurredAt,
        String correlationId,
        @Nullable UUID causationId,
        String actor,
        @Nullable String traceparent,
        String data) {

    static final String SELECT = """
            select id, event_id, tenant_id, topic, type, data_schema, source, aggregate_id, aggregate_version,
                   occurred_at, correlation_id, causation_id, actor, traceparent, data
              from outbox order by id limit ?
            """;

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getString("tenant_id"),
                row.getString("topic"),
                row.getString("type"),
                row.getString("data_schema"),
                row.getString("source"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("aggregate_version"),
                row.getObject("occurred_at", OffsetDateTime.class),
                row.getString("correlation_id"),
                row.getObject("causation_id", UUID.class),
                row.getString("actor"),
                row.getString("traceparent"),
                row.getString("data"));
    }

    /** The event in CloudEvents binary mode, keyed by the aggregate. */
    ProducerRecord<String, byte[]> toRecord() {
        var record = new ProducerRecord<>(topic, aggregateId.toString(), data.getBytes(StandardCharsets.UTF_8));
        header(record, EventHeaders.SPEC_VERSION, "1.0");
        header(record, EventHeaders.ID, eventId);
        header(record, EventHeaders.TYPE, type);
        header(record, EventHeaders.SOURCE, source);
        header(record, EventHeaders.SUBJECT, aggregateId);
        header(record, EventHeaders.TIME, occurredAt.toInstant());
        header(record, EventHeaders.DATA_SCHEMA, dataSchema);
        header(record, EventHeaders.TENANT_ID, tenantId);
        header(record, EventHeaders.CORRELATION_ID, correlationId);
        header(record, EventHeaders.CAUSATION_ID, causationId);
        header(record, EventHeaders.ACTOR, actor);
        header(record, EventHeaders.AGGREGATE_VERSION, aggregateVersion);
        header(record, EventHeaders.TRACEPARENT, traceparent);
        header(record, EventHeaders.CONTENT_TYPE, "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, @Nullable Object value) {
        if (value != null) {
            record.headers().add(name, Objects.toString(value).getBytes(StandardCharsets.UTF_8));
        }
    }
}
