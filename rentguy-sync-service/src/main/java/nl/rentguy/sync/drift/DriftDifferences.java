package nl.rentguy.sync.drift;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What a check found; every method runs in the caller's tenant transaction. */
@ApplicationScoped
class DriftDifferences {
    private final Clock clock;

    DriftDifferences(Clock clock) {
        this.clock = clock;
    }

    /** Newest first; one more than the limit, so that the caller knows whether there is a next page. */
    Uni<List<DifferenceView>> find(String tenantId, UUID checkId, @Nullable DifferenceKind kind, PageRequest page) {
        return Sql.select(
                DriftDifferences::view,
                """
                select id, entity_type, external_id, kind, our_version, their_version, fields, repaired_at
                  from drift_difference
                 where tenant_id = $1 and check_id = $2 and ($3::text is null or kind = $3)
                   and ($4::uuid is null or id < $4)
                 order by id desc limit $5
                """,
                tenantId,
                checkId,
                kind == null ? null : kind.wireName(),
                page.after(),
                page.limit() + 1);
    }

    /** Those that can be repaired and were not yet, locked until the transaction ends. */
    Uni<List<DifferenceView>> repairable(String tenantId, UUID checkId, int most) {
        return Sql.select(DriftDifferences::view, """
                select id, entity_type, external_id, kind, our_version, their_version, fields, repaired_at
                  from drift_difference
                 where tenant_id = $1 and check_id = $2 and kind <> 'unknown' and repaired_at is null
                 order by id limit $3 for update
                """, tenantId, checkId, most);
    }

    Uni<Integer> repaired(String tenantId, UUID checkId, List<UUID> ids) {
        return Sql.update(
                "update drift_difference set repaired_at = $4 where tenant_id = $1 and check_id = $2 and id = any ($3)",
                tenantId,
                checkId,
                ids.toArray(UUID[]::new),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static DifferenceView view(Object[] row) {
        return new DifferenceView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                row[4] == null ? null : ((Number) row[4]).longValue(),
                row[5] == null ? null : ((Number) row[5]).longValue(),
                List.of((String[]) row[6]),
                DriftChecks.instant(row[7]));
    }
}
