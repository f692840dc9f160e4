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
class DueDeliveries {
    /**
     * Due and free: its contact is held by RentGuy, nothing of the same entity is on its way. A delivery whose lease
     * ended is due again, unless a newer version is queued behind it.
     */
    private static final String CLAIM = """
            with sending as (
              select * from jsonb_to_recordset(cast(cast($2 as text) as jsonb))
                as s (tenant_id text, permits int, lease_until timestamptz)),
            queued as (
              select d.* from sending s cross join lateral (
              select d.tenant_id, d.id from delivery d
               where d.tenant_id = s.tenant_id and d.state in ('waiting', 'retrying') and d.due_at <= $1
                 and (d.depends_on is null or exists (
                       select 1 from synced_entity c
                        where c.tenant_id = d.tenant_id and c.entity_type = 'contact' and c.entity_id = d.depends_on
                          and c.confirmed_version is not null))
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
                       select 1 from delivery n
                        where n.tenant_id = d.tenant_id and n.entity_type = d.entity_type and n.entity_id = d.entity_id
                          and n.state in ('waiting', 'retrying') and n.entity_version > d.entity_version)
               order by d.lease_until, d.id
               limit s.permits
               for update of d skip locked) d),
            due as (
              select d.tenant_id, d.id, s.lease_until
                from (select tenant_id, id, row_number() over (partition by tenant_id order by kind) as place
                        from (select 1 as kind, * from abandoned union all select 2, * from queued) as either) d
                join sending s on s.tenant_id = d.tenant_id and d.place <= s.permits),
            claimed as (
              update delivery d
                 set state = 'sending', lease_until = due.lease_until, attempts = d.attempts + 1,
                     first_tried_at = coalesce(d.first_tried_at, $1)
                from due
               where d.tenant_id = due.tenant_id and d.id = due.id
              returning d.*),
            noted as (
              insert into delivery_attempt (tenant_id, delivery_id, number, started_at, outcome)
              select tenant_id, id, attempts, $1, 'unfinished' from claimed
              on conflict do nothing)
            select tenant_id, id, entity_type, entity_id, entity_version, payload, idempotency_key, correlation_id,
                   attempts, traceparent
              from claimed order by due_at, id
            """;

    private static final String SUPERSEDE_ABANDONED = """
            update delivery d set state = 'superseded', lease_until = null, last_error = $2
             where d.state = 'sending' and d.lease_until <= $1
               and exists (
                     select 1 from delivery n
                      where n.tenant_id = d.tenant_id and n.entity_type = d.entity_type and n.entity_id = d.entity_id
                        and n.entity_version > d.entity_version and n.state in ('waiting', 'retrying'))
            """;

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
                .put("lease_until", now.plus(tenant.timeout()).plus(leaseMargin).toString())));
        return transaction.acrossTenants(() -> Sql.select(row -> claimed(row, now), CLAIM, utc(now), tenants.encode()));
    }

    /** Ends deliveries whose sender died while a newer version was queued: that one says all they said. */
    Uni<Integer> supersedeAbandoned() {
        return transaction.acrossTenants(
                () -> Sql.update(SUPERSEDE_ABANDONED, utc(clock.instant()), Delivery.NEWER_KNOWN));
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
                (@Nullable String) row[9],
                now);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
