package nl.rentguy.audit.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rentguy.audit.model.AuditEvent;
import nl.rentguy.audit.web.DataView;
import org.jspecify.annotations.Nullable;

/**
 * An event as the auditor sees it.
 *
 * @param known false when this release has no contract for it
 * @param causedBy the event that led to it; null when a person or an outside system did
 * @param causes the events it led to; only in an answer that shows a whole chain
 * @param depth how many causes lie between it and the start of the chain; only there
 */
record EventView(
        UUID id,
        String type,
        boolean known,
        @Nullable String dataSchema,
        String source,
        @Nullable String aggregateId,
        @Nullable Long aggregateVersion,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String correlationId,
        @Nullable UUID causedBy,
        @Nullable List<UUID> causes,
        @Nullable Integer depth,
        @Nullable String actor,
        @Nullable String traceparent,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable JsonNode data) {

    static EventView of(AuditEvent event) {
        return of(event, null, null);
    }

    static EventView of(Chain.Link link) {
        return of(link.event(), link.causes(), link.depth());
    }

    private static EventView of(AuditEvent event, @Nullable List<UUID> causes, @Nullable Integer depth) {
        return new EventView(
                event.id,
                event.type,
                event.known,
                event.dataSchema,
                event.source,
                event.subject,
                event.aggregateVersion,
                event.occurredAt,
                event.recordedAt,
                event.correlationId,
                event.causationId,
                causes,
                depth,
                event.actor,
                event.traceparent,
                event.topic,
                event.kafkaPartition,
                event.kafkaOffset,
                event.recordKey,
                DataView.of(event.data));
    }
}
