package nl.rentguy.lead.quarantine;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.lead.model.LeadId;
import org.jspecify.annotations.Nullable;

/** Quarantined submissions of the transaction's tenant. */
@ApplicationScoped
class QuarantineRepository implements PanacheRepositoryBase<QuarantinedSubmission, LeadId> {
    private static final UUID NEWEST = new UUID(-1, -1);

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
}
