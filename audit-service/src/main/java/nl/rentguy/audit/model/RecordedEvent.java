package nl.rentguy.audit.model;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row about to be written; its JSON names are the table's columns. Meanings as in {@link AuditEvent}. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RecordedEvent(
        String tenantId,
        UUID id,
        String type,
        boolean known,
        @Nullable String dataSchema,
        String source,
        @Nullable String subject,
        @Nullable Long aggregateVersion,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String correlationId,
        @Nullable UUID causationId,
        @Nullable String actor,
        @Nullable String traceparent,
        String topic,
        int kafkaPartition,
        long kafkaOffset,
        @Nullable String recordKey,
        @Nullable String data) {}
