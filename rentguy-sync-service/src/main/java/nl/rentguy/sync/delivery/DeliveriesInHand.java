package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** Takes deliveries for a command of staff, so that neither a try nor a newer version gets in between. */
@ApplicationScoped
public class DeliveriesInHand {
    private static final String SUPERSEDE_OLDER = """
            update delivery o set state = 'superseded', last_error = $3
              from delivery d
             where d.tenant_id = $1 and d.id = any ($2)
               and o.tenant_id = $1 and o.entity_type = d.entity_type and o.entity_id = d.entity_id
               and o.entity_version < d.entity_version and o.state in ('waiting', 'retrying')
            """;

    private final SyncedEntities entities;
    private final DeliveryRepository deliveries;

    DeliveriesInHand(SyncedEntities entities, DeliveryRepository deliveries) {
        this.entities = entities;
        this.deliveries = deliveries;
    }

    /**
     * A delivery that is locked until the transaction ends.
     *
     * @param newest false when a newer version of its entity was queued; RentGuy is never sent an older one then
     */
    public record InHand(Delivery delivery, boolean newest) {}

    private record Subject(EntityType type, UUID id) {}

    /** The delivery; null when the tenant has none of that id. In the tenant's transaction. */
    public Uni<@Nullable InHand> take(String tenantId, UUID id) {
        return Sql.select(
                        row -> new Subject(EntityType.of((String) row[0]), (UUID) row[1]),
                        "select entity_type, entity_id from delivery where tenant_id = $1 and id = $2",
                        tenantId,
                        id)
                .chain(found -> found.isEmpty() ? Uni.createFrom().nullItem() : take(tenantId, id, found.getFirst()));
    }

    private Uni<@Nullable InHand> take(String tenantId, UUID id, Subject subject) {
        return entities.lockNewest(tenantId, subject.type(), subject.id())
                .chain(newest -> deliveries
                        .lock(id)
                        .map(delivery ->
                                delivery == null ? null : new InHand(delivery, delivery.entityVersion() == newest)));
    }

    /**
     * Those of the deliveries that are still in that state and that no newer version has overtaken. Whatever somebody else
     * is busy with is left out.
     */
    public Uni<List<UUID>> takeAll(String tenantId, DeliveryState state, List<UUID> ids) {
        return Sql.select(row -> (UUID) row[0], """
                select d.id from delivery d
                  join synced_entity e on e.tenant_id = d.tenant_id and e.entity_type = d.entity_type
                                      and e.entity_id = d.entity_id and e.newest_version = d.entity_version
                 where d.tenant_id = $1 and d.state = $2 and d.id = any ($3)
                 order by d.id
                   for update of d, e skip locked
                """, tenantId, state.wireName(), ids.toArray(UUID[]::new));
    }

    /**
     * Takes older versions of what is in hand out of the queue, before it is queued itself: an older one is queued again when
     * the newest was cancelled while that was on its way.
     */
    public Uni<Integer> supersedeOlder(String tenantId, List<UUID> newest) {
        return Sql.update(SUPERSEDE_OLDER, tenantId, newest.toArray(UUID[]::new), Delivery.NEWER_KNOWN);
    }
}
