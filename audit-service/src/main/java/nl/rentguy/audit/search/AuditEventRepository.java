package nl.rentguy.audit.search;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.audit.model.AuditEvent;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the event log of the transaction's tenant. */
@ApplicationScoped
class AuditEventRepository {

    /** Up to {@code limit} events, newest first, older than the event {@code after}. */
    Uni<List<AuditEvent>> find(String tenantId, EventFilter filter, @Nullable UUID after, int limit) {
        StringBuilder query = new StringBuilder("from AuditEvent where tenantId = :tenantId");
        Map<String, Object> values = new HashMap<>();
        values.put("tenantId", tenantId);
        UUID aggregateId = filter.aggregateId();
        narrow(query, values, " and type = :type", "type", filter.type());
        narrow(
                query,
                values,
                " and subject = :subject",
                "subject",
                aggregateId == null ? null : aggregateId.toString());
        narrow(query, values, " and actor = :actor", "actor", filter.actor());
        narrow(query, values, " and occurredAt >= :from", "from", filter.from());
        narrow(query, values, " and occurredAt < :to", "to", filter.to());
        narrow(query, values, " and id < :after", "after", after);
        return Panache.getSession().chain(session -> {
            var selection = session.createSelectionQuery(query + " order by id desc", AuditEvent.class)
                    .setMaxResults(limit);
            values.forEach(selection::setParameter);
            return selection.getResultList();
        });
    }

    /** The first {@code limit} events of a correlation by their publishers' clocks. */
    Uni<List<AuditEvent>> ofCorrelation(String tenantId, String correlationId, int limit) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                        from AuditEvent where tenantId = :tenantId and correlationId = :correlationId
                         order by occurredAt, id""", AuditEvent.class)
                        .setParameter("tenantId", tenantId)
                        .setParameter("correlationId", correlationId)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** The event, or 404. */
    Uni<AuditEvent> get(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(AuditEvent.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("event"));
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.put(name, value);
        }
    }
}
