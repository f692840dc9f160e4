package nl.rentguy.lead.quarantine;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.Sql;
import nl.rentguy.lead.model.LeadId;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Quarantined submissions of the transaction's tenant. */
@ApplicationScoped
class QuarantineRepository implements PanacheRepositoryBase<QuarantinedSubmission, LeadId> {
    private static final UUID NEWEST = new UUID(-1, -1);
    private static final String INSERT = """
            insert into quarantined_submission (tenant_id, id, version, site_key, reason, fields, errors, correlation_id,
                                                received_at, idempotency_key, accept_language, state)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            on conflict (tenant_id, idempotency_key) where state = 'waiting' do nothing
            """;
    private static final String REPLACE = """
            update quarantined_submission set version = version + 1, reason = ?3, fields = ?4, errors = ?5
             where tenant_id = ?1 and idempotency_key = ?2 and state = 'waiting'
            """;

    /** A row that staff is releasing is skipped: waiting for it could wait for each other; the key decides anyway. */
    private static final String SETTLE = """
            with settled as (
              select q.tenant_id, q.id, s.lead_id from unnest($2::text[], $3::uuid[]) as s (key, lead_id)
                join quarantined_submission q on q.tenant_id = $1 and q.idempotency_key = s.key and q.state = 'waiting'
                 for update of q skip locked)
            update quarantined_submission q
               set version = version + 1, state = 'released', lead_id = settled.lead_id, decided_by = 'visitor',
                   decided_at = $4
              from settled where q.tenant_id = settled.tenant_id and q.id = settled.id
            """;

    /** Newest first, from below {@code after}. */
    Uni<List<QuarantinedSubmission>> page(String tenantId, String state, @Nullable UUID after, int size) {
        return find(
                        "tenantId = ?1 and state = ?2 and id < ?3 order by id desc",
                        tenantId,
                        state,
                        after == null ? NEWEST : after)
                .page(0, size)
                .list();
    }

    /** The row, locked until the transaction ends; fails with 404 when the tenant has none of that id. */
    Uni<QuarantinedSubmission> lock(String tenantId, UUID id) {
        return findById(new LeadId(tenantId, id), LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("quarantined submission"));
    }

    /** Inserts it unless one waits under the same idempotency key; whether it did. */
    Uni<Boolean> insertUnlessWaiting(QuarantinedSubmission row) {
        return Panache.getSession().chain(session -> insert(session, row)).map(inserted -> inserted == 1);
    }

    private static Uni<Integer> insert(Mutiny.Session session, QuarantinedSubmission row) {
        return session.createNativeQuery(INSERT)
                .setParameter(1, row.tenantId)
                .setParameter(2, row.id)
                .setParameter(3, row.version)
                .setParameter(4, row.siteKey)
                .setParameter(5, row.reason)
                .setParameter(6, row.fields)
                .setParameter(7, row.errors)
                .setParameter(8, row.correlationId)
                .setParameter(9, row.receivedAt.atOffset(ZoneOffset.UTC))
                .setParameter(10, row.idempotencyKey)
                .setParameter(11, row.acceptLanguage)
                .setParameter(12, row.state)
                .executeUpdate();
    }

    /** What waits under the key of this one becomes what this one says; its id, time and correlation stay. */
    Uni<Void> replaceWaiting(QuarantinedSubmission row) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REPLACE)
                        .setParameter(1, row.tenantId)
                        .setParameter(2, row.idempotencyKey)
                        .setParameter(3, row.reason)
                        .setParameter(4, row.fields)
                        .setParameter(5, row.errors)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Releases what waits under each key, as its lead. */
    Uni<Void> settle(String tenantId, Map<String, UUID> leadByKey, Instant now) {
        List<String> keys = List.copyOf(leadByKey.keySet());
        return Sql.update(
                        SETTLE,
                        tenantId,
                        keys.toArray(String[]::new),
                        keys.stream().map(leadByKey::get).toArray(UUID[]::new),
                        now.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }
}
