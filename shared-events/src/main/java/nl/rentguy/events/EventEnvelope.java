package nl.rentguy.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 envelope with the suite's extension attributes; travels as Kafka headers in binary mode.
 *
 * @param id unique per event; the key of deduplication at every consumer
 * @param source the publishing service, as URI reference, e.g. {@code /lead-service}
 * @param subject the aggregate's id, also the Kafka key
 * @param aggregateVersion grows by one with each event of the aggregate; a reader that keeps state ignores lower ones
 * @param time when the state changed, by the publisher's clock
 * @param tenantId the tenant that owns the aggregate
 * @param correlationId one per enquiry or staff action; the whole chain it causes carries it
 * @param causationId the event that led to this one; null when a person, an outside system or the clock did
 * @param actor who did it: {@code visitor}, {@code user:<subject>}, {@code service:<name>}, or {@code partner:<name>} for
 *     another company's system
 * @param traceparent W3C trace context of the producing span, if one was recorded
 * @param data the event itself
 */
public record EventEnvelope<T extends DomainEvent>(
        UUID id,
        String source,
        UUID subject,
        long aggregateVersion,
        Instant time,
        String tenantId,
        String correlationId,
        @Nullable UUID causationId,
        String actor,
        @Nullable String traceparent,
        T data) {

    public String type() {
        return EventCatalog.of(data).type();
    }
}
