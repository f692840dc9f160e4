package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.sync.rentguy.SendingTenant;
import org.jspecify.annotations.Nullable;

/** Claims what is due, of all tenants that may send, for this replica alone. */
@ApplicationScoped
public class DueDeliveries {
    /**
     * Due and free: what it depends on is held by RentGuy, nothing of the same entity is on its way. A delivery whose lease
     * ended is due again, unless a newer version was queued after it; what its sender did is not known.
     */
    static final String CLAIM = """
            with sending as (
              select * from jsonb_to_recordset(cast(cast($2 as text) as jsonb))
                as s (tenant_id text, permits int, lease_until timestamptz, look_up_until timestamptz)),
            queued as (
              select d.* from sending s cross join lateral (
              select d.tenant_id, d.id from delivery d
               where d.tenant_id = s.tenant_id and d.state in ('waiting', 'retrying') and d.due_at <= $1
                 and not d.blocked
                 and not exists (
                       select 1 from delivery o
                        where o.tenant_id = d.tenant_id and o.entity_type = d.entity_type and o.entity_id = d.entity_id
                          and o.state = 'sending')
               order by d.due_at, d.id
               limit s.permits
               for update of d skip locked) d),
            abandoned as (
              select d.* from sending s cross join lateral (
              select d.tenant_id, d.id from delivery d
               where d.tenant_id = s.tenant_id and d.state = 'sending' and d.lease_until <= $1
                 and not exists (
                       select 1 from synced_entity e
                        where e.tenant_id = d.tenant_id and e.entity_type = d.entity_type and e.entity_id = d.entity_id
                          and e.newest_version > d.entity_version)
               order by d.lease_until, d.id
               limit s.permits
               for update of d skip locked) d),
            due as (
              select d.tenant_id, d.id, s.lease_until, s.look_up_until
                from (select tenant_id, id, row_number() over (partition by tenant_id order by kind) as place
                        from (select 1 as kind, * from abandoned union all select 2, * from queued) as either) d
                join sending s on s.tenant_id = d.tenant_id and d.place <= s.permits),
            claimed as (
              update delivery d
                 set state = 'sending', attempts = d.attempts + 1, first_tried_at = coalesce(d.first_tried_at, $1),
                     in_doubt = d.in_doubt or d.state = 'sending',
                     lease_until = case when d.in_doubt or d.state = 'sending' then due.look_up_until
                                        else due.lease_until end
                from due
               where d.tenant_id = due.tenant_id and d.id = due.id
              returning d.*, d.in_doubt and d.edits = 0
                               and d.entity_type not in ('inventory-check', 'crew-match') as look_up),
            noted as (
              insert into delivery_attempt (tenant_id, delivery_id, number, kind, started_at, idempotency_key, outcome)
              select tenant_id, id, attempts, case when look_up then 'look-up' else 'send' end, $1, idempotency_key,
                     'unfinished'
                from claimed
              on conflict do nothing)
            select tenant_id, id, entity_type, entity_id, entity_version, payload, idempotency_key, correlation_id,
                   attempts, look_up, traceparent
              from claimed order by due_at, id
            """;

    private static final String SUPERSEDE_ABANDONED = """
            update delivery d set state = 'superseded', lease_until = null, last_error = $2
             where d.state = 'sending' and d.lease_until <= $1
               and exists (
                     select 1 from synced_entity e
                      where e.tenant_id = d.tenant_id and e.entity_type = d.entity_type and e.entity_id = d.entity_id
                        and e.newest_version > d.entity_version)
            """;

    private static final String BRING_FORWARD = """
            update delivery set due_at = greatest($1, coalesce(not_before, $1))
             where state in ('waiting', 'retrying') and due_at > $1 and due_at > coalesce(not_before, $1)
            """;

    /** What was given a moment by {@link RetrySpread} keeps it until it is tried, or the cap on retries of many would not hold. */
    private static final String BRING_BACK_OFF_FORWARD = BRING_FORWARD + " and first_tried_at is not null";

    private final TenantTransaction transaction;
    private final Clock clock;
    private final Duration leaseMargin;

    DueDeliveries(TenantTransaction transaction, Clock clock, SyncConfig sync) {
        this.transaction = transaction;
        this.clock = clock;
        this.leaseMargin = sync.leaseMargin();
    }

    /** Claims of each tenant as many as it may send, longest due first; each begins its next try. */
    Uni<List<ClaimedDelivery>> claim(List<SendingTenant> sending) {
        Instant now = clock.instant();
        JsonArray tenants = new JsonArray();
        sending.forEach(tenant -> tenants.add(new JsonObject()
                .put("tenant_id", tenant.tenantId())
                .put("permits", tenant.permits())
                .put("lease_until", leaseOf(tenant, 1, now))
                .put("look_up_until", leaseOf(tenant, 2, now))));
        return transaction.acrossTenants(() -> Sql.select(row -> claimed(row, now), CLAIM, utc(now), tenants.encode()));
    }

    /** Long enough for that many requests one after another. */
    private String leaseOf(SendingTenant tenant, int requests, Instant now) {
        return now.plus(tenant.timeout().multipliedBy(requests))
                .plus(leaseMargin)
                .toString();
    }

    /** Ends deliveries whose sender died after a newer version was queued: that one says all they said. */
    Uni<Integer> supersedeAbandoned() {
        return transaction.acrossTenants(
                () -> Sql.update(SUPERSEDE_ABANDONED, utc(clock.instant()), Delivery.NEWER_KNOWN));
    }

    /**
     * Ends the back-off of everything of the tenant, except what RentGuy asked for.
     *
     * @return how many would have waited longer
     */
    public Uni<Integer> bringForward(String tenantId) {
        return bringForward(BRING_BACK_OFF_FORWARD, tenantId);
    }

    /** As {@link #bringForward(String)}, and retries of many are not spread any longer either. */
    public Uni<Integer> bringEverythingForward(String tenantId) {
        return bringForward(BRING_FORWARD, tenantId);
    }

    private Uni<Integer> bringForward(String statement, String tenantId) {
        OffsetDateTime now = utc(clock.instant());
        return transaction.in(tenantId, () -> Sql.update(statement + " and tenant_id = $2", now, tenantId));
    }

    /** As {@link #bringForward(String)}, for all tenants. */
    Uni<Integer> bringAllForward() {
        return transaction.acrossTenants(() -> Sql.update(BRING_BACK_OFF_FORWARD, utc(clock.instant())));
    }

    private static ClaimedDelivery claimed(Object[] row, Instant now) {
        return new ClaimedDelivery(
                (String) row[0],
                (UUID) row[1],
                EntityType.of((String) row[2]),
                (UUID) row[3],
                ((Number) row[4]).longValue(),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                ((Number) row[8]).intValue(),
                (Boolean) row[9],
                (@Nullable String) row[10],
                now);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
