package nl.rentguy.lead.capture;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.idempotency.IdempotencyKeys;
import nl.rentguy.kit.idempotency.StoredAnswer;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.work.Batcher;
import nl.rentguy.kit.work.OwnContext;
import nl.rentguy.lead.abuse.CaptureConfig;
import nl.rentguy.lead.model.Enquiry;
import nl.rentguy.lead.model.Lead;
import nl.rentguy.lead.model.LeadRepository;
import nl.rentguy.lead.quarantine.Quarantine;
import org.jspecify.annotations.Nullable;

/**
 * Turns a checked enquiry into a lead: the row, its event and the caller's idempotency key commit together.
 *
 * <p>Enquiries of a tenant that come while others are being stored share the next transaction, and each is answered
 * after that commit: a rush costs the database little more than a single form.
 */
@ApplicationScoped
public class CaptureLead {
    private static final String OPERATION = "capture-lead";

    private final LeadRepository leads;
    private final Quarantine quarantine;
    private final Outbox outbox;
    private final IdempotencyKeys idempotencyKeys;
    private final TenantTransaction transaction;
    private final OwnContext own;
    private final Ids ids;
    private final Clock clock;
    private final Counter captured;
    private final Batcher<Capture, StoredAnswer> commits;

    CaptureLead(
            LeadRepository leads,
            Quarantine quarantine,
            Outbox outbox,
            IdempotencyKeys idempotencyKeys,
            TenantTransaction transaction,
            OwnContext own,
            Ids ids,
            Clock clock,
            CaptureConfig config,
            MeterRegistry metrics) {
        this.leads = leads;
        this.quarantine = quarantine;
        this.outbox = outbox;
        this.idempotencyKeys = idempotencyKeys;
        this.transaction = transaction;
        this.own = own;
        this.ids = ids;
        this.clock = clock;
        this.captured = metrics.counter("capture.accepted");
        this.commits = new Batcher<>(config.commitLanes(), config.commitSize(), CaptureLead::fits, this::commit);
    }

    /** A lead on its way into the database. */
    private record Capture(
            Lead lead, Outbox.Prepared event, StoredAnswer answer, IdempotencyKeys.@Nullable Claim claim) {

        boolean mayBeStored(Set<String> taken) {
            return claim == null || taken.contains(claim.key());
        }
    }

    /**
     * Captures a lead. A form that waits in quarantine under the same key is settled with it.
     *
     * @param idempotencyKey null when the caller sent none
     * @param request canonical text of the request, compared when the key comes again
     */
    public Uni<StoredAnswer> handle(
            CallContext context, String siteKey, Enquiry enquiry, @Nullable String idempotencyKey, String request) {
        Instant now = clock.instant();
        Lead lead = Lead.of(ids.next(), context, siteKey, enquiry, now);
        StoredAnswer answer = Acceptance.asLead(lead.id(), context, now);
        return commits.add(new Capture(
                        lead,
                        outbox.prepare(context, entry(lead)),
                        answer,
                        idempotencyKey == null ? null : IdempotencyKeys.Claim.of(idempotencyKey, request, answer)))
                .invoke(given -> count(given));
    }

    /** Of one tenant, and no key twice: the second one is to find the first one's answer. */
    private static boolean fits(List<Capture> group, Capture next) {
        return group.isEmpty()
                || (group.getFirst().lead().tenantId().equals(next.lead().tenantId())
                        && group.stream().noneMatch(one -> sameKey(one.claim(), next.claim())));
    }

    private static boolean sameKey(IdempotencyKeys.@Nullable Claim one, IdempotencyKeys.@Nullable Claim other) {
        return one != null && other != null && one.key().equals(other.key());
    }

    private Uni<List<Uni<StoredAnswer>>> commit(List<Capture> group) {
        String tenantId = group.getFirst().lead().tenantId();
        List<IdempotencyKeys.Claim> claims =
                group.stream().map(Capture::claim).filter(Objects::nonNull).toList();
        return own.run(() -> transaction.in(
                tenantId,
                () -> idempotencyKeys
                        .take(tenantId, OPERATION, claims)
                        .call(taken -> store(tenantId, group, taken))
                        .chain(taken -> answers(tenantId, group, taken))));
    }

    private Uni<Void> store(String tenantId, List<Capture> group, Set<String> taken) {
        List<Capture> fresh =
                group.stream().filter(capture -> capture.mayBeStored(taken)).toList();
        if (fresh.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<String, UUID> leadByKey = new HashMap<>();
        fresh.forEach(capture -> {
            if (capture.claim() != null) {
                leadByKey.put(capture.claim().key(), capture.lead().id());
            }
        });
        return leads.insert(fresh.stream().map(Capture::lead).toList())
                .chain(() ->
                        outbox.appendPrepared(fresh.stream().map(Capture::event).toList()))
                .chain(() -> quarantine.settle(tenantId, leadByKey));
    }

    private Uni<List<Uni<StoredAnswer>>> answers(String tenantId, List<Capture> group, Set<String> taken) {
        List<IdempotencyKeys.Claim> used = group.stream()
                .filter(capture -> !capture.mayBeStored(taken))
                .map(Capture::claim)
                .toList();
        return idempotencyKeys.recall(tenantId, OPERATION, used).map(recalled -> {
            var rest = recalled.iterator();
            List<Uni<StoredAnswer>> answers = new ArrayList<>();
            group.forEach(capture ->
                    answers.add(capture.mayBeStored(taken) ? Uni.createFrom().item(capture.answer()) : rest.next()));
            return answers;
        });
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
                () -> leads.insert(List.of(lead)).chain(() -> outbox.appendAll(context, List.of(entry(lead)))));
    }

    private static Outbox.Entry entry(Lead lead) {
        return new Outbox.Entry(lead.id(), lead.version(), lead.created());
    }

    private void count(StoredAnswer given) {
        if (!given.replayed()) {
            captured.increment();
        }
    }
}
