package nl.rentguy.lead.quarantine;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.events.LeadDiscarded;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.TenantTransaction;

/** Staff decides about a submission: it becomes a lead after all, or it does not. */
@ApplicationScoped
class ReleaseSubmission {
    private final QuarantineRepository repository;
    private final TenantTransaction transaction;
    private final LeadFromForm leadFromForm;
    private final Outbox outbox;
    private final Clock clock;

    ReleaseSubmission(
            QuarantineRepository repository,
            TenantTransaction transaction,
            LeadFromForm leadFromForm,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.leadFromForm = leadFromForm;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Captures the lead and marks the submission in one transaction. The lead keeps the correlation id and the time of
     * the visitor's submission.
     *
     * @return the lead's id; of a submission released before, the id it got then
     */
    Uni<UUID> handle(CallContext context, UUID id, Map<String, String> corrections) {
        return transaction.in(
                context.tenantId(),
                () -> repository.lock(context.tenantId(), id).chain(row -> release(context, row, corrections)));
    }

    private Uni<UUID> release(CallContext context, QuarantinedSubmission row, Map<String, String> corrections) {
        UUID released = row.leadId;
        if (released != null) {
            return Uni.createFrom().item(released);
        }
        row.requireWaiting();
        return leadFromForm
                .capture(follow(context, row), Quarantine.form(row), corrections)
                .invoke(leadId -> row.release(leadId, context.actor(), clock.instant()));
    }

    /** Marks the submission as no enquiry. */
    Uni<QuarantinedSubmission> discard(CallContext context, UUID id) {
        return transaction.in(
                context.tenantId(),
                () -> repository
                        .lock(context.tenantId(), id)
                        .invoke(row -> row.discard(context.actor(), clock.instant()))
                        .call(row ->
                                outbox.append(follow(context, row), row.id, row.version, new LeadDiscarded(row.id))));
    }

    /** Staff's decision belongs to the chain that the visitor's submission began. */
    private static CallContext follow(CallContext staff, QuarantinedSubmission row) {
        return new CallContext(staff.tenantId(), row.correlationId, null, staff.actor());
    }
}
