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

    /** Keeps a submission in a transaction of its own. */
    public Uni<Void> keep(
            CallContext context,
            String siteKey,
            QuarantineReason reason,
            Map<String, String> fields,
            @Nullable List<FieldError> errors) {
        QuarantinedSubmission submission = new QuarantinedSubmission();
        submission.tenantId = context.tenantId();
        submission.id = ids.next();
        submission.version = 1;
        submission.siteKey = siteKey;
        submission.reason = reason.wireName();
        submission.fields = write(fields);
        submission.errors = errors == null ? null : write(errors);
        submission.correlationId = context.correlationId();
        submission.receivedAt = clock.instant();
        submission.state = QuarantinedSubmission.WAITING;
        return transaction
                .in(context.tenantId(), () -> persist(context, submission))
                .invoke(() -> count(reason));
    }

    private void count(QuarantineReason reason) {
        metrics.counter("capture.quarantined", "reason", reason.wireName()).increment();
    }

    private Uni<Void> persist(CallContext context, QuarantinedSubmission submission) {
        UUID id = submission.id;
        return repository
                .persist(submission)
                .chain(() -> outbox.append(
                        context, id, 1, new LeadQuarantined(id, submission.reason, submission.receivedAt)))
                .replaceWithVoid();
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
