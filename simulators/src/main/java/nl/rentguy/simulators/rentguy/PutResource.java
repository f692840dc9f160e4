package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.Outcome;
import org.jspecify.annotations.Nullable;

/** Creates or updates a document under the caller's own id. */
final class PutResource {
    private static final String EXTERNAL_ID_PATTERN = "[A-Za-z0-9._:-]{1,100}";

    private final Workspaces workspaces;
    private final DocumentShape shape;
    private final Clock clock;

    PutResource(Workspaces workspaces, DocumentShape shape, Clock clock) {
        this.workspaces = workspaces;
        this.shape = shape;
        this.clock = clock;
    }

    /** The decision: created, updated, the stored first answer again, or a refusal. */
    Outcome handle(Arrival arrival) {
        arrival.requireJson();
        String key = Idempotency.key(arrival);
        JsonNode body = BodyContract.parse(arrival.body());
        Workspace workspace = workspaces.named(arrival.account());
        Outcome repeat = Idempotency.repeat(workspace, key, arrival, body);
        if (repeat != null) {
            return repeat;
        }
        shape.require(workspace, body);
        String externalId = externalId(arrival, body);
        return write(workspace.find(shape.collection(), externalId), externalId, body, arrival.path());
    }

    private static String externalId(Arrival arrival, JsonNode body) {
        String externalId = arrival.externalId() == null ? "" : arrival.externalId();
        if (!externalId.matches(EXTERNAL_ID_PATTERN)) {
            throw Problem.field("externalId", "must match " + EXTERNAL_ID_PATTERN)
                    .refusal();
        }
        if (body.has("externalId") && !body.path("externalId").asText().equals(externalId)) {
            throw Problem.field("externalId", "must be the same in the path and in the body")
                    .refusal();
        }
        return externalId;
    }

    private Outcome write(@Nullable Resource existing, String externalId, JsonNode body, String path) {
        String now = clock.instant().toString();
        if (existing == null) {
            Answer answer =
                    Answer.json(201, shape.created(externalId, body, now)).withHeader("Location", path);
            return new Outcome(answer, Effect.CREATED);
        }
        if (body.path("version").asLong() < existing.version()) {
            throw Problem.of(409, "stale_version", "Version " + existing.version() + " is already stored.")
                    .refusal();
        }
        return new Outcome(Answer.json(200, shape.changed(existing, body, now)), Effect.UPDATED);
    }
}
