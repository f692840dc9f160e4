package nl.rentguy.lead.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.rentguy.kit.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** A quarantined submission as staff sees it. */
public record QuarantineView(
        UUID id,
        long version,
        String siteKey,
        String reason,
        SortedMap<String, String> fields,
        List<FieldError> errors,
        String correlationId,
        Instant receivedAt,
        String state,
        @Nullable UUID leadId,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static QuarantineView of(QuarantinedSubmission submission) {
        return new QuarantineView(
                submission.id,
                submission.version,
                submission.siteKey,
                submission.reason,
                Quarantine.fields(submission),
                Quarantine.errors(submission),
                submission.correlationId,
                submission.receivedAt,
                submission.state,
                submission.leadId,
                submission.decidedBy,
                submission.decidedAt);
    }
}
