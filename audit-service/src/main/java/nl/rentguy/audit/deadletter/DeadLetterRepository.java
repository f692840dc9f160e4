package nl.rentguy.audit.deadletter;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Dead letters of the transaction's tenant. */
@ApplicationScoped
class DeadLetterRepository {

    /** What a list is narrowed to; null means any. */
    record Filter(
            @Nullable String state,
            @Nullable String topic,
            @Nullable String group) {}

    /** Up to {@code limit}, newest first, older than {@code after}. */
    Uni<List<DeadLetter>> find(String tenantId, Filter filter, @Nullable UUID after, int limit) {
        StringBuilder query = new StringBuilder("from DeadLetter where tenantId = :tenantId");
        Map<String, Object> values = new HashMap<>();
        values.put("tenantId", tenantId);
        if (DeadLetter.PARKED.equals(filter.state())) {
            // As a literal, or the index of parked letters is not used.
            query.append(" and state = 'parked'");
        } else {
            narrow(query, values, " and state = :state", "state", filter.state());
        }
        narrow(query, values, " and topic = :topic", "topic", filter.topic());
        narrow(query, values, " and consumerGroup = :group", "group", filter.group());
        narrow(query, values, " and id < :after", "after", after);
        return Panache.getSession().chain(session -> {
            var selection = session.createSelectionQuery(query + " order by id desc", DeadLetter.class)
                    .setMaxResults(limit);
            values.forEach(selection::setParameter);
            return selection.getResultList();
        });
    }

    /** The dead letter, or 404. */
    Uni<DeadLetter> get(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(DeadLetter.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("dead letter"));
    }

    /** As {@link #get}; nobody else can decide about it before the transaction ends. */
    Uni<DeadLetter> getForDecision(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(DeadLetter.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("dead letter"));
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.put(name, value);
        }
    }
}
