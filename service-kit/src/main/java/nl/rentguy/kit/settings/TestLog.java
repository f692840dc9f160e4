package nl.rentguy.kit.settings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.Sql;

/** Who tried an integration's settings; from that follows who has to wait. In the caller's transaction. */
@ApplicationScoped
class TestLog {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final SettingStore store;
    private final SettingsConfig config;
    private final Ids ids;
    private final Clock clock;

    TestLog(SettingStore store, SettingsConfig config, Ids ids, Clock clock) {
        this.store = store;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Notes that a try begins.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 429 when the tenant made as many as it may, on any replica
     */
    Uni<UUID> begin(CallContext context, String integration, boolean unsaved) {
        String tenantId = context.tenantId();
        Instant now = clock.instant();
        UUID id = ids.next();
        return store.lockedVersion(tenantId, integration)
                .chain(() -> Sql.select(
                        row -> ((OffsetDateTime) row[0]).toInstant(),
                        """
                        select started_at from integration_test
                         where tenant_id = $1 and integration = $2 and started_at > $3
                         order by started_at desc limit $4
                        """,
                        tenantId,
                        integration,
                        utc(now.minus(WINDOW)),
                        config.testsPerMinute()))
                .invoke(recent -> check(recent, now))
                .chain(() -> Sql.update("""
                        insert into integration_test
                               (tenant_id, id, integration, started_at, started_by, unsaved, outcome)
                        values ($1, $2, $3, $4, $5, $6, 'unfinished')
                        """, tenantId, id, integration, utc(now), context.actor(), unsaved))
                .replaceWith(id);
    }

    Uni<Integer> end(String tenantId, UUID id, String outcome, long durationMs) {
        return Sql.update(
                "update integration_test set outcome = $3, duration_ms = $4 where tenant_id = $1 and id = $2",
                tenantId,
                id,
                outcome,
                durationMs);
    }

    private void check(List<Instant> recent, Instant now) {
        if (recent.size() >= config.testsPerMinute()) {
            throw Problems.tooManyRequests(
                    config.testsPerMinute() + " tries a minute; nothing was called.",
                    Duration.between(now, recent.getLast().plus(WINDOW)));
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
