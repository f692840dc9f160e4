package nl.rentguy.sync.status;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rentguy.kit.web.PageRequest;
import nl.rentguy.sync.delivery.Delivery;
import nl.rentguy.sync.delivery.DeliveryAttempt;
import org.jspecify.annotations.Nullable;

/** Reads deliveries for staff, in the tenant's transaction. */
@ApplicationScoped
class DeliveryLists {

    /** Newest first; one more than the limit, so that the caller knows whether there is a next page. */
    Uni<List<Delivery>> find(String tenantId, DeliveryFilter filter, PageRequest page) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("tenantId", tenantId);
        put(wanted, "state", filter.state());
        put(wanted, "entityType", filter.entityType());
        put(wanted, "entityId", filter.entityId());
        UUID after = page.after();
        String where = wanted.keySet().stream()
                .map(field -> field + " = :" + field)
                .collect(Collectors.joining(" and ", "from Delivery where ", after == null ? "" : " and id < :after"));
        return Panache.getSession().chain(session -> {
            var query = session.createSelectionQuery(where + " order by id desc", Delivery.class);
            wanted.forEach(query::setParameter);
            if (after != null) {
                query.setParameter("after", after);
            }
            return query.setMaxResults(page.limit() + 1).getResultList();
        });
    }

    Uni<@Nullable Delivery> one(String tenantId, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Delivery where tenantId = ?1 and id = ?2", Delivery.class)
                        .setParameter(1, tenantId)
                        .setParameter(2, id)
                        .getSingleResultOrNull());
    }

    /** Every try of a delivery, first one first. */
    Uni<List<DeliveryAttempt>> attempts(UUID deliveryId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from DeliveryAttempt where deliveryId = ?1 order by number", DeliveryAttempt.class)
                        .setParameter(1, deliveryId)
                        .getResultList());
    }

    private static void put(Map<String, Object> wanted, String field, @Nullable Object value) {
        if (value != null) {
            wanted.put(field, value);
        }
    }
}
