package nl.rentguy.audit.search;

import java.time.Instant;
import java.util.UUID;
import nl.rentguy.audit.model.AuditEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a search is narrowed to; null means any.
 *
 * @param from earliest {@code occurredAt}, inclusive
 * @param to latest {@code occurredAt}, exclusive
 */
record EventFilter(
        @Nullable String type,
        @Nullable UUID aggregateId,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** The same test that the search does in the database. */
    boolean accepts(AuditEvent event) {
        return (type == null || type.equals(event.type))
                && (aggregateId == null || aggregateId.toString().equals(event.subject))
                && (actor == null || actor.equals(event.actor))
                && (from == null || !event.occurredAt.isBefore(from))
                && (to == null || event.occurredAt.isBefore(to));
    }
}
