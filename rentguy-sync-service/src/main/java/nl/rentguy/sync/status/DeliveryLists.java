package nl.rentguy.sync.status;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.kit.web.PageRequest;
import nl.rentguy.sync.delivery.Delivery;
import nl.rentguy.sync.delivery.DeliveryAttempt;
import org.jspecify.annotations.Nullable;

/** Reads deliveries for staff, in the tenant's transaction. */
@ApplicationScoped
public class DeliveryLists {
    private static final String NOT_OVERTAKEN = """
            select d.id from Delivery d
             where not exists (
                     select 1 from Delivery n
                      where n.tenantId = d.tenantId and n.entityType = d.entityType and n.entityId = d.entityId
                        and n.entityVersion > d.entityVersion)
            """;

    /** Newest first; one more than the limit, so that the caller knows whether there is a next page. */
    Uni<List<Delivery>> find(String tenantId, DeliveryFilter filter, PageRequest page) {
        Map<String, Object> conditions = conditions(tenantId, filter);
        UUID after = page.after();
        if (after != null) {
            conditions.put("id < :after", after);
        }
        return select("from Delivery where ", conditions, "id desc", Delivery.class, page.limit() + 1);
    }

    /** The ids of those that were queued first, at most that many, without what a newer version has overtaken. */
    public Uni<List<UUID>> oldest(String tenantId, DeliveryFilter filter, int most) {
        return select(NOT_OVERTAKEN + " and ", conditions(tenantId, filter), "id", UUID.class, most);
    }

    Uni<@Nullable Delivery> one(String tenantId, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Delivery where tenantId = ?1 and id = ?2", Delivery.class)
                        .setParameter(1, tenantId)
                        .setParameter(2, id)
                        .getSingleResultOrNull());
    }

    /** Every request of every try of a delivery, first one first. */
    Uni<List<DeliveryAttempt>> attempts(UUID deliveryId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from DeliveryAttempt where deliveryId = ?1 order by number, kind",
                                DeliveryAttempt.class)
                        .setParameter(1, deliveryId)
                        .getResultList());
    }

    private static Map<String, Object> conditions(String tenantId, DeliveryFilter filter) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("tenantId = :tenantId", tenantId);
        conditions.putAll(filter.conditions());
        return conditions;
    }

    private static <T> Uni<List<T>> select(
            String what, Map<String, Object> conditions, String order, Class<T> type, int most) {
        String query = what + String.join(" and ", conditions.keySet()) + " order by " + order;
        return Panache.getSession().chain(session -> {
            var selection = session.createSelectionQuery(query, type);
            conditions.forEach((condition, value) ->
                    selection.setParameter(condition.substring(condition.indexOf(':') + 1), value));
            return selection.setMaxResults(most).getResultList();
        });
    }
}
