package nl.rentguy.sync.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What is known of each contact and enquiry: the newest version queued, and the newest one RentGuy confirmed. Each
 * method locks the entity until the transaction ends, which puts queueing and concluding in a row.
 */
@ApplicationScoped
class SyncedEntities {

    /** Raises the newest version; false when that version or a newer one was queued before. */
    Uni<Boolean> isNewer(String tenantId, NewDelivery what) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into synced_entity as e (tenant_id, entity_type, entity_id, newest_version)
                                values (?1, ?2, ?3, ?4)
                                on conflict (tenant_id, entity_type, entity_id) do update
                                   set newest_version = excluded.newest_version
                                 where e.newest_version < excluded.newest_version
                                """)
                        .setParameter(1, tenantId)
                        .setParameter(2, what.entityType().wireName())
                        .setParameter(3, what.entityId())
                        .setParameter(4, what.version())
                        .executeUpdate())
                .map(changed -> changed == 1);
    }

    /** Notes that RentGuy holds at least that version. */
    Uni<Integer> confirm(String tenantId, EntityType type, UUID entityId, long version) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update synced_entity
                                   set confirmed_version = greatest(confirmed_version, ?4)
                                 where tenant_id = ?1 and entity_type = ?2 and entity_id = ?3
                                """)
                        .setParameter(1, tenantId)
                        .setParameter(2, type.wireName())
                        .setParameter(3, entityId)
                        .setParameter(4, version)
                        .executeUpdate());
    }

    /** Only locks. */
    Uni<Integer> lock(String tenantId, EntityType type, UUID entityId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select 1 from synced_entity
                                 where tenant_id = ?1 and entity_type = ?2 and entity_id = ?3 for update
                                """, Integer.class)
                        .setParameter(1, tenantId)
                        .setParameter(2, type.wireName())
                        .setParameter(3, entityId)
                        .getSingleResult());
    }
}
