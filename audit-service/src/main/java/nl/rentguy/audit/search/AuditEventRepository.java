package nl.rentguy.audit.search;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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

    /**
     * Up to {@code limit} events, the latest first by their publishers' clocks, of those at the same moment the greatest id.
     * Row-level security picks the tenant: a condition of the query's own would be counted a second time by the planner.
     *
     * @param after the last event of the page before
     */
    Uni<List<AuditEvent>> find(EventFilter filter, @Nullable AuditEvent after, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        UUID aggregateId = filter.aggregateId();
        narrow(conditions, values, "type = :type", "type", filter.type());
        narrow(
                conditions,
                values,
                "subject = :subject",
                "subject",
                aggregateId == null ? null : aggregateId.toString());
        narrow(conditions, values, "actor = :actor", "actor", filter.actor());
        narrow(conditions, values, "occurredAt >= :from", "from", filter.from());
        narrow(conditions, values, "occurredAt < :to", "to", filter.to());
        if (after != null) {
            conditions.add("occurredAt <= :moment and (occurredAt < :moment or id < :after)");
            values.put("moment", after.occurredAt);
            values.put("after", after.id);
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return Panache.getSession().chain(session -> {
            var selection = session.createSelectionQuery(
                            "from AuditEvent" + where + " order by occurredAt desc, id desc", AuditEvent.class)
                    .setMaxResults(limit);
            values.forEach(selection::setParameter);
            return selection.getResultList();
        });
    }

    /** The first {@code limit} events of a correlation by their publishers' clocks. */
    Uni<List<AuditEvent>> ofCorrelation(String correlationId, int limit) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                        from AuditEvent where correlationId = :correlationId order by occurredAt, id""", AuditEvent.class)
                        .setParameter("correlationId", correlationId)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** The event, or null. */
    Uni<@Nullable AuditEvent> byId(UUID id) {
        return Panache.getSession().chain(session -> session.find(AuditEvent.class, id));
    }

    /** The event, or 404. */
    Uni<AuditEvent> get(UUID id) {
        return byId(id).onItem().ifNull().failWith(() -> Problems.notFound("event"));
    }

    private static void narrow(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
