package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.rentguy.kit.tenancy.Sql;

/**
 * What is known of each contact and enquiry: the newest version queued, and the newest one RentGuy confirmed. Each
 * method locks the entity until the transaction ends, which puts queueing and concluding in a row.
 */
@ApplicationScoped
class SyncedEntities {

    /** How what is to be queued relates to what was queued before. */
    enum Arrival {
        /** Nothing of the entity was. */
        FIRST,
        NEWER,
        /** That version was, or a newer one. */
        KNOWN
    }

    /** Raises the newest version, if it is one. */
    Uni<Arrival> arrive(String tenantId, NewDelivery what) {
        return Sql.select(
                        row -> (Boolean) row[0] ? Arrival.FIRST : Arrival.NEWER,
                        """
                        insert into synced_entity as e (tenant_id, entity_type, entity_id, newest_version)
                        values ($1, $2, $3, $4)
                        on conflict (tenant_id, entity_type, entity_id) do update
                           set newest_version = excluded.newest_version
                         where e.newest_version < excluded.newest_version
                        returning xmax = 0
                        """,
                        tenantId,
                        what.entityType().wireName(),
                        what.entityId(),
                        what.version())
                .map(changed -> changed.isEmpty() ? Arrival.KNOWN : changed.getFirst());
    }

    /** Notes that RentGuy holds at least that version. */
    Uni<Integer> confirm(String tenantId, EntityType type, UUID entityId, long version) {
        return Sql.update("""
                update synced_entity
                   set confirmed_version = greatest(confirmed_version, $4)
                 where tenant_id = $1 and entity_type = $2 and entity_id = $3
                """, tenantId, type.wireName(), entityId, version);
    }

    /** Only locks. */
    Uni<Integer> lock(String tenantId, EntityType type, UUID entityId) {
        return Sql.update("""
                select 1 from synced_entity
                 where tenant_id = $1 and entity_type = $2 and entity_id = $3 for update
                """, tenantId, type.wireName(), entityId);
    }
}
