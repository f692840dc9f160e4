package nl.rentguy.sync.status;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.sync.delivery.Delivery;
import nl.rentguy.sync.delivery.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries cannot be tried because RentGuy does not hold what they depend on, and why it does not. Nobody is to wait
 * silently for something that was given up. Worked out when asked, so that it is right whatever changed meanwhile.
 */
@ApplicationScoped
public class HeldUp {
    /** Follows each delivery to the last thing it waits for: a check to its project, its deal, its contact. */
    private static final String LAST_LINKS = """
            with recursive link (id, depth, entity_type, entity_id) as (
              select d.id, 1, d.depends_on_type, d.depends_on from delivery d
               where d.tenant_id = $1 and d.id = any ($2) and d.state in ('waiting', 'retrying') and d.blocked
              union all
              select l.id, l.depth + 1, d.depends_on_type, d.depends_on
                from link l
                join synced_entity s on s.tenant_id = $1 and s.entity_type = l.entity_type and s.entity_id = l.entity_id
                join delivery d on d.tenant_id = $1 and d.entity_type = s.entity_type and d.entity_id = s.entity_id
                               and d.entity_version = s.newest_version
               where l.depth < 5 and d.state in ('waiting', 'retrying') and d.blocked)
            select distinct on (l.id) l.id, l.entity_type, l.entity_id, d.state
              from link l
              left join synced_entity s
                on s.tenant_id = $1 and s.entity_type = l.entity_type and s.entity_id = l.entity_id
              left join delivery d
                on d.tenant_id = $1 and d.entity_type = s.entity_type and d.entity_id = s.entity_id
               and d.entity_version = s.newest_version
             order by l.id, l.depth desc
            """;

    /**
     * Begins a statement about the tenant {@code $1} that knows {@code stuck (id, …)}: what waits for something given up or
     * cancelled, through all links.
     */
    public static final String WITH_STUCK = """
            with recursive stuck (id, entity_type, entity_id) as (
              select w.id, w.entity_type, w.entity_id
                from delivery w
                join synced_entity e on e.tenant_id = $1 and e.entity_type = w.depends_on_type and e.entity_id = w.depends_on
                                    and e.confirmed_version is null
                join delivery g on g.tenant_id = $1 and g.entity_type = e.entity_type and g.entity_id = e.entity_id
                               and g.entity_version = e.newest_version and g.state in ('exhausted', 'cancelled')
               where w.tenant_id = $1 and w.state in ('waiting', 'retrying') and w.blocked
              union
              select w.id, w.entity_type, w.entity_id
                from stuck s
                join delivery w on w.tenant_id = $1 and w.depends_on = s.entity_id and w.depends_on_type = s.entity_type
                               and w.state in ('waiting', 'retrying') and w.blocked)
            """;

    private static final String STUCK = WITH_STUCK + "select count(*) from stuck";

    /** Why those of the deliveries that are held up are so, e.g. "waits for contact …, which was given up". */
    public Uni<Map<UUID, String>> reasons(String tenantId, List<Delivery> deliveries) {
        UUID[] waiting = deliveries.stream()
                .filter(one -> one.state().isQueued() && one.isBlocked())
                .map(Delivery::id)
                .toArray(UUID[]::new);
        return waiting.length == 0
                ? Uni.createFrom().item(Map.of())
                : Sql.select(HeldUp::reason, LAST_LINKS, tenantId, waiting)
                        .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** How many deliveries wait for something that was given up or cancelled. */
    public Uni<Long> stuck(String tenantId) {
        return Sql.select(row -> ((Number) row[0]).longValue(), STUCK, tenantId).map(List::getFirst);
    }

    private static Map.Entry<UUID, String> reason(Object[] row) {
        return Map.entry(
                (UUID) Objects.requireNonNull(row[0]),
                "waits for " + row[1] + " " + row[2] + ", " + why((@Nullable String) row[3]));
    }

    private static String why(@Nullable String state) {
        if (state == null) {
            return "which nobody announced yet";
        }
        return switch (DeliveryState.of(state)) {
            case EXHAUSTED -> "which was given up";
            case CANCELLED -> "which was cancelled";
            case WAITING, SENDING, RETRYING, DELIVERED, SUPERSEDED -> "which is not delivered yet";
        };
    }
}
