package nl.rentguy.sync.operate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.sync.delivery.SyncConfig;

/**
 * Removes what was delivered, superseded or cancelled long ago, with its tries and actions, a small batch at a time. What
 * was given up stays until staff decide. Which versions RentGuy holds is remembered for ever.
 */
@ApplicationScoped
class ForgetDeliveries {
    private static final int BATCH = 500;

    /** Ids begin with the moment they were made, so the oldest lie together at the beginning of the primary key. */
    private static final String FORGET = """
            with gone as (
              select id from delivery
               where tenant_id = $1 and id < $2 and created_at < $3
                 and state in ('delivered', 'superseded', 'cancelled')
               order by id limit $4
                 for update skip locked),
            tries as (delete from delivery_attempt where tenant_id = $1 and delivery_id in (select id from gone)),
            actions as (delete from delivery_action where tenant_id = $1 and delivery_id in (select id from gone))
            delete from delivery where tenant_id = $1 and id in (select id from gone)
            """;

    private final TenantTransaction transaction;
    private final TenantDirectory tenants;
    private final SyncConfig config;
    private final Clock clock;

    ForgetDeliveries(TenantTransaction transaction, TenantDirectory tenants, SyncConfig config, Clock clock) {
        this.transaction = transaction;
        this.tenants = tenants;
        this.config = config;
        this.clock = clock;
    }

    /** One batch of each tenant. Answers how many went; more may be left when it is not 0. */
    Uni<Integer> oneBatchEach() {
        List<String> all = tenants.all().stream().map(tenant -> tenant.id()).toList();
        Uni<Integer> gone = Uni.createFrom().item(0);
        for (String tenantId : all) {
            gone = gone.chain(before -> batch(tenantId).map(now -> before + now));
        }
        return gone;
    }

    private Uni<Integer> batch(String tenantId) {
        Instant before = clock.instant().minus(config.keep());
        return transaction.acrossTenants(
                () -> Sql.update(FORGET, tenantId, firstId(before), before.atOffset(ZoneOffset.UTC), BATCH));
    }

    /** The lowest UUID version 7 of that moment (RFC 9562 §5.7). */
    private static UUID firstId(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }
}
