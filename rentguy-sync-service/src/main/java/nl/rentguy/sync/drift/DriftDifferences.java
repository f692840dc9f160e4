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
    /** Those of a check that were not repaired yet, each with the newest version of its thing as {@code d}, if there is one. */
    private static final String OPEN = """
              from drift_difference f
              left join synced_entity e
                on e.tenant_id = f.tenant_id and e.entity_type = f.entity_type
               and e.entity_id = case when f.kind <> 'unknown' then f.external_id::uuid end
              left join delivery d
                on d.tenant_id = e.tenant_id and d.entity_type = e.entity_type and d.entity_id = e.entity_id
               and d.entity_version = e.newest_version
             where f.tenant_id = $1 and f.check_id = $2 and f.kind <> 'unknown' and f.repaired_at is null
            """;

    /** Of what cannot be sent it is noted once that RentGuy lost it, so that what needs it waits for it. */
    private static final String REPAIRABLE = """
            (d.state in ('waiting', 'retrying', 'sending', 'delivered')
             or d.state in ('exhausted', 'cancelled') and f.kind = 'missing' and e.confirmed_version = f.our_version)
            """;

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

    /**
     * How much of a check was not repaired.
     *
     * @param repairable can be now
     * @param left cannot be, as long as nothing newer of it is sent or staff retry it
     */
    record Rest(long repairable, long left) {}

    /** Those that can be repaired and were not yet, first found first, locked until the transaction ends. */
    Uni<List<DifferenceView>> repairable(String tenantId, UUID checkId, int most) {
        return Sql.select(
                DriftDifferences::view,
                "select f.id, f.entity_type, f.external_id, f.kind, f.our_version, f.their_version, f.fields, f.repaired_at"
                        + OPEN + " and " + REPAIRABLE + " order by f.id limit $3 for update of f",
                tenantId,
                checkId,
                most);
    }

    Uni<Rest> rest(String tenantId, UUID checkId) {
        return Sql.select(
                        row -> new Rest(((Number) row[0]).longValue(), ((Number) row[1]).longValue()),
                        "select count(*) filter (where " + REPAIRABLE + "), count(*) filter (where (" + REPAIRABLE
                                + ") is not true)" + OPEN,
                        tenantId,
                        checkId)
                .map(List::getFirst);
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
