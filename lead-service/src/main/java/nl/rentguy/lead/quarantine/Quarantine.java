package nl.rentguy.lead.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.rentguy.events.Language;
import nl.rentguy.events.LeadQuarantined;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.jspecify.annotations.Nullable;

/** Sets submissions aside, whole and as they came, instead of losing them. */
@ApplicationScoped
public class Quarantine {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final QuarantineRepository repository;
    private final TenantTransaction transaction;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final MeterRegistry metrics;

    Quarantine(
            QuarantineRepository repository,
            TenantTransaction transaction,
            Outbox outbox,
            Ids ids,
            Clock clock,
            MeterRegistry metrics) {
        this.repository = repository;
        this.transaction = transaction;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Keeps a form in a transaction of its own. While one waits under the same idempotency key it takes that one's place:
     * it is the same enquiry, sent once more.
     */
    public Uni<Void> keep(
            CallContext context, KeptForm form, QuarantineReason reason, @Nullable List<FieldError> errors) {
        QuarantinedSubmission submission = new QuarantinedSubmission();
        submission.tenantId = context.tenantId();
        submission.id = ids.next();
        submission.version = 1;
        submission.siteKey = form.siteKey();
        submission.reason = reason.wireName();
        submission.fields = write(form.fields());
        submission.errors = errors == null ? null : write(errors);
        submission.correlationId = context.correlationId();
        submission.receivedAt = form.receivedAt();
        submission.idempotencyKey = form.idempotencyKey();
        submission.acceptLanguage =
                form.acceptLanguage() == null ? null : form.acceptLanguage().code();
        submission.state = QuarantinedSubmission.WAITING;
        return transaction
                .in(context.tenantId(), () -> persist(context, submission))
                .invoke(inserted -> count(reason, inserted))
                .replaceWithVoid();
    }

    /** Marks the forms that wait under keys as the leads their repeats became, in the running transaction. */
    public Uni<Void> settle(String tenantId, Map<String, UUID> leadByKey) {
        return leadByKey.isEmpty()
                ? Uni.createFrom().voidItem()
                : repository.settle(tenantId, leadByKey, clock.instant());
    }

    private void count(QuarantineReason reason, boolean inserted) {
        if (inserted) {
            metrics.counter("capture.quarantined", "reason", reason.wireName()).increment();
        }
    }

    /** Whether it is a new row. */
    private Uni<Boolean> persist(CallContext context, QuarantinedSubmission submission) {
        return repository
                .insertUnlessWaiting(submission)
                .call(inserted -> inserted ? announce(context, submission) : repository.replaceWaiting(submission));
    }

    private Uni<Void> announce(CallContext context, QuarantinedSubmission submission) {
        UUID id = submission.id;
        return outbox.append(context, id, 1, new LeadQuarantined(id, submission.reason, submission.receivedAt));
    }

    /** A submission as it came. */
    static KeptForm form(QuarantinedSubmission submission) {
        String language = submission.acceptLanguage;
        return new KeptForm(
                submission.siteKey,
                fields(submission),
                submission.idempotencyKey,
                language == null ? null : Language.of(language),
                submission.receivedAt);
    }

    /** The fields of a submission, as they were sent. */
    static SortedMap<String, String> fields(QuarantinedSubmission submission) {
        try {
            return MAPPER.readValue(submission.fields, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why they were refused. */
    static List<FieldError> errors(QuarantinedSubmission submission) {
        try {
            return submission.errors == null
                    ? List.of()
                    : MAPPER.readValue(submission.errors, new TypeReference<List<FieldError>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
