package nl.rentguy.sync.operate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.sync.delivery.Forgets;
import org.jspecify.annotations.Nullable;

/**
 * Removes what was delivered, superseded or cancelled long ago, with its tries and actions. What was given up stays until
 * staff decide, and so does the version of each thing that RentGuy holds, should RentGuy lose it.
 *
 * <p>What stays is not looked at each time: every batch walks on from where the one before ended, and from the beginning
 * again once everything was seen. A restart begins anew, which costs time and nothing else.
 */
@ApplicationScoped
class ForgetDeliveries implements Forgets {
    private static final int BATCH = 500;
    private static final int LOOK_AT = 10_000;
    private static final UUID BEGINNING = new UUID(0, 0);

    /** The oldest lie together at the beginning of the primary key. */
    private static final String FORGET = """
            with seen as (
              select id from delivery
               where tenant_id = $1 and id > $5 and id < $2 and created_at < $3
                 and state in ('delivered', 'superseded', 'cancelled')
               order by id limit $6),
            gone as (
              select d.id from delivery d
               where d.tenant_id = $1 and d.id > $5 and d.id <= (select id from seen order by id desc limit 1)
                 and d.created_at < $3 and d.state in ('delivered', 'superseded', 'cancelled')
                 and d.entity_version is distinct from (
                       select e.confirmed_version from synced_entity e
                        where e.tenant_id = $1 and e.entity_type = d.entity_type and e.entity_id = d.entity_id)
               order by d.id limit $4
                 for update of d skip locked),
            tries as (delete from delivery_attempt where tenant_id = $1 and delivery_id in (select id from gone)),
            actions as (delete from delivery_action where tenant_id = $1 and delivery_id in (select id from gone)),
            forgotten as (delete from delivery where tenant_id = $1 and id in (select id from gone))
            select (select count(*) from gone),
                   case when (select count(*) from gone) = $4 then (select id from gone order by id desc limit 1)
                        when (select count(*) from seen) = $6 then (select id from seen order by id desc limit 1) end
            """;

    private final Map<String, UUID> reached = new ConcurrentHashMap<>();

    /**
     * A batch.
     *
     * @param last the last delivery that was looked at; null when there are no more
     */
    private record Batch(int gone, @Nullable UUID last) {}

    @Override
    public Uni<Integer> forget(String tenantId, Instant before) {
        return Sql.select(
                        row -> new Batch(((Number) row[0]).intValue(), (@Nullable UUID) row[1]),
                        FORGET,
                        tenantId,
                        Forgets.firstIdOf(before),
                        before.atOffset(ZoneOffset.UTC),
                        BATCH,
                        reached.getOrDefault(tenantId, BEGINNING),
                        LOOK_AT)
                .map(List::getFirst)
                .invoke(batch -> reached.put(tenantId, batch.last() == null ? BEGINNING : batch.last()))
                .map(Batch::gone);
    }
}
