package nl.rentguy.lead.capture;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.idempotency.IdempotencyKeys;
import nl.rentguy.kit.idempotency.StoredAnswer;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.lead.model.Enquiry;
import nl.rentguy.lead.model.Lead;
import nl.rentguy.lead.model.LeadRepository;
import org.jspecify.annotations.Nullable;

/** Turns a checked enquiry into a lead: the row, its event and the caller's idempotency key commit together. */
@ApplicationScoped
public class CaptureLead {
    private static final int CREATED = 201;

    private final LeadRepository leads;
    private final Outbox outbox;
    private final IdempotencyKeys idempotencyKeys;
    private final TenantTransaction transaction;
    private final Ids ids;
    private final Clock clock;
    private final Counter captured;

    CaptureLead(
            LeadRepository leads,
            Outbox outbox,
            IdempotencyKeys idempotencyKeys,
            TenantTransaction transaction,
            Ids ids,
            Clock clock,
            MeterRegistry metrics) {
        this.leads = leads;
        this.outbox = outbox;
        this.idempotencyKeys = idempotencyKeys;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        this.captured = metrics.counter("capture.accepted");
    }

    /**
     * Captures a lead in a transaction of its own.
     *
     * @param idempotencyKey null when the caller sent none
     * @param request canonical text of the request, compared when the key comes again
     */
    public Uni<StoredAnswer> handle(
            CallContext context, String siteKey, Enquiry enquiry, @Nullable String idempotencyKey, String request) {
        Instant now = clock.instant();
        Lead lead = Lead.of(ids.next(), context, siteKey, enquiry, now);
        StoredAnswer answer = StoredAnswer.of(CREATED, accepted(lead.id(), context, now));
        return transaction
                .in(
                        context.tenantId(),
                        () -> idempotencyKeys.once(
                                context.tenantId(),
                                "capture-lead",
                                idempotencyKey,
                                request,
                                answer,
                                () -> save(context, lead)))
                .invoke(given -> count(given));
    }

    /** Stores a lead and its event in the running transaction. */
    public Uni<Void> save(CallContext context, Lead lead) {
        return leads.persist(lead).chain(() -> outbox.append(context, lead.id(), lead.version(), lead.created()));
    }

    private void count(StoredAnswer given) {
        if (!given.replayed()) {
            captured.increment();
        }
    }

    private static String accepted(UUID leadId, CallContext context, Instant receivedAt) {
        return new JsonObject()
                .put("leadId", leadId.toString())
                .put("correlationId", context.correlationId())
                .put("receivedAt", receivedAt.toString())
                .encode();
    }
}
