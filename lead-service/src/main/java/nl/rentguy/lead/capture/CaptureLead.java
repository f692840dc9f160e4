package nl.rentguy.lead.capture;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.idempotency.IdempotencyKeys;
import nl.rentguy.kit.idempotency.StoredAnswer;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.lead.model.Enquiry;
import nl.rentguy.lead.model.Lead;
import nl.rentguy.lead.model.LeadRepository;
import nl.rentguy.lead.quarantine.Quarantine;
import org.jspecify.annotations.Nullable;

/** Turns a checked enquiry into a lead: the row, its event and the caller's idempotency key commit together. */
@ApplicationScoped
public class CaptureLead {
    private static final String OPERATION = "capture-lead";

    private final LeadRepository leads;
    private final Quarantine quarantine;
    private final Outbox outbox;
    private final IdempotencyKeys idempotencyKeys;
    private final TenantTransaction transaction;
    private final Ids ids;
    private final Clock clock;
    private final Counter captured;

    CaptureLead(
            LeadRepository leads,
            Quarantine quarantine,
            Outbox outbox,
            IdempotencyKeys idempotencyKeys,
            TenantTransaction transaction,
            Ids ids,
            Clock clock,
            MeterRegistry metrics) {
        this.leads = leads;
        this.quarantine = quarantine;
        this.outbox = outbox;
        this.idempotencyKeys = idempotencyKeys;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        this.captured = metrics.counter("capture.accepted");
    }

    /**
     * Captures a lead in a transaction of its own. A form that waits in quarantine under the same key is settled with it.
     *
     * @param idempotencyKey null when the caller sent none
     * @param request canonical text of the request, compared when the key comes again
     */
    public Uni<StoredAnswer> handle(
            CallContext context, String siteKey, Enquiry enquiry, @Nullable String idempotencyKey, String request) {
        Instant now = clock.instant();
        Lead lead = Lead.of(ids.next(), context, siteKey, enquiry, now);
        return transaction
                .in(
                        context.tenantId(),
                        () -> once(context, lead, now, idempotencyKey, request)
                                .call(given -> settle(context, lead, idempotencyKey, given)))
                .invoke(given -> count(given));
    }

    /** Stores a lead, its event and the key in the running transaction, unless the key was used before. */
    Uni<StoredAnswer> once(
            CallContext context, Lead lead, Instant receivedAt, @Nullable String idempotencyKey, String request) {
        return idempotencyKeys.once(
                context.tenantId(),
                OPERATION,
                idempotencyKey,
                request,
                Acceptance.asLead(lead.id(), context, receivedAt),
                () -> save(context, lead));
    }

    private Uni<Void> save(CallContext context, Lead lead) {
        return leads.persist(lead).chain(() -> outbox.append(context, lead.id(), lead.version(), lead.created()));
    }

    /** The lead's row is written first: what waited refers to it. */
    private Uni<Void> settle(CallContext context, Lead lead, @Nullable String idempotencyKey, StoredAnswer given) {
        return idempotencyKey == null || given.replayed()
                ? Uni.createFrom().voidItem()
                : leads.flush().chain(() -> quarantine.settle(context.tenantId(), idempotencyKey, lead.id()));
    }

    private void count(StoredAnswer given) {
        if (!given.replayed()) {
            captured.increment();
        }
    }
}
