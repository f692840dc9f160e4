package nl.rentguy.lead.capture;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.idempotency.StoredAnswer;

/** What the sender of an accepted form is told. */
final class Acceptance {
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private Acceptance() {}

    /** 201: it is a lead. */
    static StoredAnswer asLead(UUID leadId, CallContext context, Instant receivedAt) {
        return StoredAnswer.of(
                CREATED,
                new JsonObject()
                        .put("leadId", leadId.toString())
                        .mergeIn(received(context, receivedAt))
                        .encode());
    }

    /** 202: staff will look at it. */
    static StoredAnswer forReview(CallContext context, Instant receivedAt) {
        return StoredAnswer.of(ACCEPTED, received(context, receivedAt).encode());
    }

    /** The lead an answer tells of. */
    static UUID leadId(StoredAnswer answer) {
        return UUID.fromString(new JsonObject(answer.body()).getString("leadId"));
    }

    private static JsonObject received(CallContext context, Instant receivedAt) {
        return new JsonObject().put("correlationId", context.correlationId()).put("receivedAt", receivedAt.toString());
    }
}
