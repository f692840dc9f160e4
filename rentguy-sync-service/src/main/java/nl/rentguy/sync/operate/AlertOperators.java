package nl.rentguy.sync.operate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.IntegrationRecovered;
import nl.rentguy.events.IntegrationTroubled;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.sync.delivery.Services;
import nl.rentguy.sync.delivery.SyncConfig;
import nl.rentguy.sync.rentguy.RentGuySettings;
import nl.rentguy.sync.status.HeldUp;
import org.jspecify.annotations.Nullable;

/**
 * Tells once when too much waits at a tenant, and once when that is over. The tenant's row remembers and is locked meanwhile,
 * so neither a second replica nor a restart tells it again.
 */
@ApplicationScoped
class AlertOperators {
    private static final String INTEGRATION = "rentguy";

    /** What is stuck waits for staff and not for RentGuy: counted, it would keep a trouble up for good and hide the next one. */
    private static final String LOAD = HeldUp.WITH_STUCK + """
            select count(*) filter (where d.waiting_since < $2), min(d.waiting_since) from delivery d
             where d.tenant_id = $1 and d.state in ('waiting', 'retrying', 'sending')
               and not exists (select 1 from stuck where stuck.id = d.id)
            """;

    private static final String STATE = """
            insert into queue_state as q (tenant_id) values ($1)
            on conflict (tenant_id) do update set trouble_id = q.trouble_id
            returning trouble_id, troubled_since
            """;

    private final TenantTransaction transaction;
    private final Outbox outbox;
    private final RentGuySettings settings;
    private final SyncConfig config;
    private final Ids ids;
    private final Clock clock;

    AlertOperators(
            TenantTransaction transaction,
            Outbox outbox,
            RentGuySettings settings,
            SyncConfig config,
            Ids ids,
            Clock clock) {
        this.transaction = transaction;
        this.outbox = outbox;
        this.settings = settings;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    private record Trouble(@Nullable UUID id, @Nullable Instant since) {}

    /** Looks at one tenant, in a transaction of its own. */
    Uni<Void> handle(String tenantId) {
        Instant now = clock.instant();
        return transaction.in(
                tenantId,
                () -> Sql.select(AlertOperators::trouble, STATE, tenantId)
                        .map(List::getFirst)
                        .chain(trouble -> Sql.select(
                                        AlertOperators::load, LOAD, tenantId, utc(now.minus(config.alertGrace())))
                                .map(List::getFirst)
                                .chain(load -> decide(tenantId, trouble, load, now))));
    }

    private Uni<Void> decide(String tenantId, Trouble trouble, QueueLoad load, Instant now) {
        UUID id = trouble.id();
        Instant since = trouble.since();
        if (id == null || since == null) {
            List<String> troubles = new ArrayList<>(load.troubles(config, now));
            if (!troubles.isEmpty() && !settings.isEnabled(tenantId)) {
                troubles.add("switched-off");
            }
            return troubles.isEmpty() ? Uni.createFrom().voidItem() : begin(tenantId, load, troubles, now);
        }
        return load.isWell(config, now)
                ? end(tenantId, id, since, load, now)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> begin(String tenantId, QueueLoad load, List<String> troubles, Instant now) {
        UUID id = ids.next();
        return remember(tenantId, id, now)
                .chain(() -> outbox.append(
                        context(tenantId, id),
                        id,
                        1,
                        new IntegrationTroubled(
                                id, INTEGRATION, troubles, load.waiting(), load.oldestSeconds(now), now)));
    }

    private Uni<Void> end(String tenantId, UUID id, Instant since, QueueLoad load, Instant now) {
        return remember(tenantId, null, null)
                .chain(() -> outbox.append(
                        context(tenantId, id),
                        id,
                        2,
                        new IntegrationRecovered(id, INTEGRATION, load.waiting(), since, now)));
    }

    private static Uni<Integer> remember(String tenantId, @Nullable UUID id, @Nullable Instant since) {
        return Sql.update(
                "update queue_state set trouble_id = $2, troubled_since = $3 where tenant_id = $1",
                tenantId,
                id,
                since == null ? null : utc(since));
    }

    /** The whole trouble is one chain, which no request and no event began. */
    private static CallContext context(String tenantId, UUID troubleId) {
        return new CallContext(tenantId, troubleId.toString(), null, "service:" + Services.THIS);
    }

    private static Trouble trouble(Object[] row) {
        return new Trouble((@Nullable UUID) row[0], instant((@Nullable OffsetDateTime) row[1]));
    }

    private static QueueLoad load(Object[] row) {
        return new QueueLoad(((Number) row[0]).longValue(), instant((@Nullable OffsetDateTime) row[1]));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
