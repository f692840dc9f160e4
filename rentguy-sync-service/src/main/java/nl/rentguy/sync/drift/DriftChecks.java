package nl.rentguy.sync.drift;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.kit.web.PageRequest;
import nl.rentguy.sync.delivery.EntityType;
import org.jspecify.annotations.Nullable;

/** Checks and what they found; every method runs in the caller's tenant transaction. */
@ApplicationScoped
class DriftChecks {
    private static final Duration DEAD_AFTER = Duration.ofMinutes(5);
    private static final String COLUMNS = "id, state, started_at, started_by, finished_at, compared, differences, note";

    private final Ids ids;
    private final Clock clock;

    DriftChecks(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins one; null when one is running already. One whose replica died is ended first. */
    Uni<@Nullable UUID> begin(CallContext context) {
        UUID id = ids.next();
        Instant now = clock.instant();
        return Sql.update("""
                        update drift_check set state = 'failed', finished_at = $2, note = 'its replica ended'
                         where tenant_id = $1 and state = 'running' and alive_at < $3
                        """, context.tenantId(), utc(now), utc(now.minus(DEAD_AFTER)))
                .chain(() ->
                        Sql.update("""
                        insert into drift_check (tenant_id, id, state, started_at, started_by, correlation_id, alive_at)
                        values ($1, $2, 'running', $3, $4, $5, $3)
                        on conflict (tenant_id) where state = 'running' do nothing
                        """, context.tenantId(), id, utc(now), context.actor(), context.correlationId()))
                .map(begun -> begun == 1 ? id : null);
    }

    /** Notes how far it is and what was found on the way; false when the check was ended meanwhile. */
    Uni<Boolean> goOn(String tenantId, UUID checkId, EntityType type, int compared, List<Difference> found) {
        return Sql.update("""
                        update drift_check set compared = compared + $3, differences = differences + $4, alive_at = $5
                         where tenant_id = $1 and id = $2 and state = 'running'
                        """, tenantId, checkId, compared, found.size(), utc(clock.instant()))
                .chain(running -> running == 0
                        ? Uni.createFrom().item(false)
                        : addAll(tenantId, checkId, type, found).replaceWith(true));
    }

    private Uni<Void> addAll(String tenantId, UUID checkId, EntityType type, List<Difference> found) {
        Uni<Void> added = Uni.createFrom().voidItem();
        for (Difference difference : found) {
            added = added.chain(() -> Sql.update(
                            """
                            insert into drift_difference (tenant_id, check_id, id, entity_type, external_id, kind, our_version,
                                                          their_version, fields)
                            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                            """,
                            tenantId,
                            checkId,
                            ids.next(),
                            type.wireName(),
                            difference.externalId(),
                            difference.kind().wireName(),
                            difference.ourVersion(),
                            difference.theirVersion(),
                            difference.fields().toArray(String[]::new))
                    .replaceWithVoid());
        }
        return added;
    }

    Uni<Integer> end(String tenantId, UUID checkId, boolean done, @Nullable String note) {
        return Sql.update("""
                update drift_check set state = $3, finished_at = $4, note = $5
                 where tenant_id = $1 and id = $2 and state = 'running'
                """, tenantId, checkId, done ? "done" : "failed", utc(clock.instant()), note);
    }

    /** Newest first; one more than the limit, so that the caller knows whether there is a next page. */
    Uni<List<DriftView>> find(String tenantId, PageRequest page) {
        return Sql.select(
                DriftChecks::view,
                "select " + COLUMNS + " from drift_check where tenant_id = $1 and ($2::uuid is null or id < $2)"
                        + " order by id desc limit $3",
                tenantId,
                page.after(),
                page.limit() + 1);
    }

    /** The check; null when there is none of that id. */
    Uni<@Nullable DriftView> one(String tenantId, UUID checkId) {
        return Sql.select(
                        DriftChecks::view,
                        "select " + COLUMNS + " from drift_check where tenant_id = $1 and id = $2",
                        tenantId,
                        checkId)
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    private static DriftView view(Object[] row) {
        return new DriftView(
                (UUID) row[0],
                (String) row[1],
                Objects.requireNonNull(instant(row[2])),
                (String) row[3],
                instant(row[4]),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).intValue(),
                (String) row[7]);
    }

    static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
