package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.Outcome;
import org.jspecify.annotations.Nullable;

/** Creates or updates a contact or an enquiry under the caller's own id. */
final class PutResource {
    private static final String EXTERNAL_ID_PATTERN = "[A-Za-z0-9._:-]{1,100}";
    private static final String IDEMPOTENCY_KEY_PATTERN = "[!-~]{1,255}";

    private final Workspaces workspaces;
    private final Collection collection;
    private final BodyContract contract;
    private final List<String> fields;
    private final Clock clock;

    PutResource(Workspaces workspaces, Collection collection, RentGuyDocument document, Clock clock) {
        this.workspaces = workspaces;
        this.collection = collection;
        this.contract = document.contract(collection);
        this.fields = document.fields(collection);
        this.clock = clock;
    }

    /** The decision: created, updated, the stored first answer again, or a refusal. */
    Outcome handle(Arrival arrival) {
        arrival.requireJson();
        String key = idempotencyKey(arrival);
        JsonNode body = BodyContract.parse(arrival.body());
        Workspace workspace = workspaces.named(arrival.account());
        StoredAnswer stored = workspace.answerFor(key);
        if (stored != null) {
            return repeat(stored, arrival, body);
        }
        contract.require(body);
        String externalId = externalId(arrival, body);
        requireContact(workspace, body);
        return write(workspace.find(collection, externalId), externalId, body, arrival.path());
    }

    private static String idempotencyKey(Arrival arrival) {
        String key = arrival.idempotencyKey();
        if (key == null || !key.matches(IDEMPOTENCY_KEY_PATTERN)) {
            throw Problem.of(
                            400,
                            "idempotency_key_required",
                            "Every write carries an Idempotency-Key of 1 to 255 visible ASCII characters.")
                    .refusal();
        }
        return key;
    }

    private static Outcome repeat(StoredAnswer stored, Arrival arrival, JsonNode body) {
        if (!stored.fingerprint().equals(Fingerprint.of(arrival.method(), arrival.path(), body))) {
            throw Problem.of(
                            409,
                            "idempotency_key_reused",
                            "This Idempotency-Key was used for another request; use a new one for this request.")
                    .refusal();
        }
        return new Outcome(stored.again(arrival.path()), Effect.REPLAYED);
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

    private void requireContact(Workspace workspace, JsonNode body) {
        if (collection == Collection.ENQUIRIES
                && workspace.find(
                                Collection.CONTACTS,
                                body.path("contactExternalId").asText())
                        == null) {
            throw Problem.field("contactExternalId", "must be a contact of this workspace")
                    .refusal();
        }
    }

    private Outcome write(@Nullable Resource existing, String externalId, JsonNode body, String path) {
        String now = clock.instant().toString();
        if (existing == null) {
            Answer answer = Answer.json(201, json(externalId, body, now, now)).withHeader("Location", path);
            return new Outcome(answer, Effect.CREATED);
        }
        if (body.path("version").asLong() < existing.version()) {
            throw Problem.of(409, "stale_version", "Version " + existing.version() + " is already stored.")
                    .refusal();
        }
        return new Outcome(Answer.json(200, json(externalId, body, existing.createdAt(), now)), Effect.UPDATED);
    }

    private ObjectNode json(String externalId, JsonNode body, String createdAt, String updatedAt) {
        ObjectNode json = Json.object().put("externalId", externalId);
        for (String field : fields) {
            if (!field.equals("externalId")) {
                json.set(field, body.has(field) ? body.path(field) : json.nullNode());
            }
        }
        return json.put("createdAt", createdAt).put("updatedAt", updatedAt);
    }
}
