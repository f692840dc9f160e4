package nl.rentguy.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.kit.tenancy.TenantTransaction;

/** Forgets events and idempotency keys that can no longer come back, so that both tables stay bounded. */
@ApplicationScoped
class InboxCleaner {
    private static final int KEY_DAYS = 2;

    private final TenantTransaction transaction;
    private final InboxConfig config;
    private final Clock clock;

    InboxCleaner(TenantTransaction transaction, InboxConfig config, Clock clock) {
        this.transaction = transaction;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> clean() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return transaction.acrossTenants(() -> Sql.update(
                        "delete from inbox where handled_at < $1", now.minus(config.remember()))
                .chain(() -> Sql.update("delete from idempotency_key where created_at < $1", now.minusDays(KEY_DAYS)))
                .replaceWithVoid());
    }
}
