package nl.rentguy.lead.quarantine;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.lead.model.LeadId;
import org.jspecify.annotations.Nullable;

/** A submission that did not become a lead by itself; waits until staff releases or discards it. */
@Entity
@IdClass(LeadId.class)
@SuppressWarnings("NullAway.Init")
public class QuarantinedSubmission {
    static final String WAITING = "waiting";
    static final String RELEASED = "released";
    static final String DISCARDED = "discarded";

    @Id
    String tenantId;

    @Id
    UUID id;

    long version;
    String siteKey;
    String reason;
    String fields;

    @Nullable
    String errors;

    String correlationId;
    Instant receivedAt;

    @Nullable
    String idempotencyKey;

    @Nullable
    String acceptLanguage;

    String state;

    @Nullable
    UUID leadId;

    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    protected QuarantinedSubmission() {}

    /**
     * The state of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static String state(String name) {
        return switch (name) {
            case WAITING, RELEASED, DISCARDED -> name;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Marks it as the lead it became. */
    void release(UUID lead, String by, Instant at) {
        decide(RELEASED, by, at);
        leadId = lead;
    }

    /** Marks it as not worth a lead; the submission itself stays. */
    void discard(String by, Instant at) {
        decide(DISCARDED, by, at);
    }

    /**
     * Passes while nobody has decided.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 afterwards
     */
    void requireWaiting() {
        if (!state.equals(WAITING)) {
            throw Problems.of(409, "already-decided", "Already decided", "The submission was " + state + " before.");
        }
    }

    private void decide(String decision, String by, Instant at) {
        requireWaiting();
        state = decision;
        decidedBy = by;
        decidedAt = at;
        version++;
    }
}
