package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rentguy.kit.tenancy.Sql;

/**
 * What is known of each thing that is delivered: the newest version queued, and the newest one RentGuy confirmed. Each
 * method locks the entity until the transaction ends, which puts queueing, concluding and commands in a row.
 */
@ApplicationScoped
class SyncedEntities {
    private static final String LOCK = """
            select tried.place, e.newest_version > tried.version from synced_entity e
              join unnest($2::text[], $3::uuid[], $4::bigint[]) with ordinality
                     as tried (entity_type, entity_id, version, place) using (entity_type, entity_id)
             where e.tenant_id = $1
             order by e.entity_type, e.entity_id
               for update of e
            """;

    private static final String CONFIRM = """
            with held as (
              update synced_entity e
                 set confirmed_version = greatest(e.confirmed_version, tried.version)
                from unnest($2::text[], $3::uuid[], $4::bigint[], $5::boolean[])
                       as tried (entity_type, entity_id, version, held)
               where e.tenant_id = $1 and e.entity_type = tried.entity_type and e.entity_id = tried.entity_id
                 and tried.held
              returning e.entity_type, e.entity_id, e.confirmed_version),
            overtaken as (
              update delivery d set state = 'superseded', last_error = $6
                from held
               where d.tenant_id = $1 and d.entity_type = held.entity_type and d.entity_id = held.entity_id
                 and d.entity_version < held.confirmed_version and d.state = 'exhausted')
            update delivery d set blocked = false
              from held
             where d.tenant_id = $1 and d.depends_on = held.entity_id and d.depends_on_type = held.entity_type
               and d.blocked
            """;

    /** Whoever confirms the entity waits for this transaction, and then finds what it blocked; held ones are not locked. */
    private static final String AWAIT = """
            with held as (
              select 1 from synced_entity
               where tenant_id = $1 and entity_type = $2 and entity_id = $3 and confirmed_version is not null),
            awaited as (
              insert into synced_entity as e (tenant_id, entity_type, entity_id, newest_version)
              select $1, $2, $3, 0 where not exists (select 1 from held)
              on conflict (tenant_id, entity_type, entity_id) do update set newest_version = e.newest_version
              returning confirmed_version is null as awaited)
            select coalesce((select awaited from awaited), false)
            """;

    /** How what is to be queued relates to what was queued before. */
    enum Arrival {
        /** Nobody spoke of the entity before. */
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

    /** Whether RentGuy does not hold the entity yet; if so, what depends on it is unblocked by {@link #conclude}. */
    Uni<Boolean> isAwaited(String tenantId, Dependency entity) {
        return Sql.select(
                        row -> (Boolean) row[0], AWAIT, tenantId, entity.type().wireName(), entity.id())
                .map(List::getFirst);
    }

    /**
     * Notes what RentGuy holds now, unblocks what waited for it, ends what was given up of older versions, and locks the
     * others too. All are locked in one order, so that no two transactions that conclude wait for each other.
     *
     * @return those of whose entity a newer version was queued, whatever became of it: RentGuy is never sent theirs again
     */
    Uni<Set<Conclusion>> conclude(String tenantId, List<Conclusion> conclusions) {
        String[] types = conclusions.stream()
                .map(one -> one.claimed().entityType().wireName())
                .toArray(String[]::new);
        UUID[] ids = conclusions.stream().map(one -> one.claimed().entityId()).toArray(UUID[]::new);
        Long[] versions =
                conclusions.stream().map(one -> one.claimed().entityVersion()).toArray(Long[]::new);
        return Sql.select(row -> overtaken(conclusions, row), LOCK, tenantId, types, ids, versions)
                .call(() -> conclusions.stream().anyMatch(Conclusion::held)
                        ? Sql.update(
                                CONFIRM,
                                tenantId,
                                types,
                                ids,
                                versions,
                                conclusions.stream().map(Conclusion::held).toArray(Boolean[]::new),
                                Delivery.NEWER_KNOWN)
                        : Uni.createFrom().item(0))
                .map(found -> found.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<Conclusion> overtaken(List<Conclusion> conclusions, Object[] row) {
        int place = ((Number) row[0]).intValue();
        return (Boolean) row[1] ? Optional.of(conclusions.get(place - 1)) : Optional.empty();
    }

    /** Locks the entity; the newest version ever queued of it. */
    Uni<Long> lockNewest(String tenantId, EntityType type, UUID entityId) {
        return Sql.select(row -> ((Number) row[0]).longValue(), """
                select newest_version from synced_entity
                 where tenant_id = $1 and entity_type = $2 and entity_id = $3 for update
                """, tenantId, type.wireName(), entityId)
                .map(List::getFirst);
    }
}
