package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiFunction;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.Outcome;
import org.jspecify.annotations.Nullable;

/** Asks something about a stored project; the answer is kept under the idempotency key. */
final class ProjectQuestion {
    private final Workspaces workspaces;
    private final BiFunction<Workspace, Resource, ObjectNode> answer;

    ProjectQuestion(Workspaces workspaces, BiFunction<Workspace, Resource, ObjectNode> answer) {
        this.workspaces = workspaces;
        this.answer = answer;
    }

    /** The body of such a request: nothing, which counts as an empty object, or JSON. */
    static JsonNode body(@Nullable String text) {
        return text == null || text.isBlank() ? Json.object() : BodyContract.parse(text);
    }

    /** The decision: answered, the stored first answer again, or a refusal. */
    Outcome handle(Arrival arrival) {
        if (arrival.body() != null && !arrival.body().isBlank()) {
            arrival.requireJson();
        }
        String key = Idempotency.key(arrival);
        JsonNode body = body(arrival.body());
        Workspace workspace = workspaces.named(arrival.account());
        Outcome repeat = Idempotency.repeat(workspace, key, arrival, body);
        if (repeat != null) {
            return repeat;
        }
        if (!body.isObject() || !body.isEmpty()) {
            throw Problem.field(
                            body.properties().isEmpty() ? "" : body.fieldNames().next(), "must not be there")
                    .refusal();
        }
        String externalId = arrival.externalId() == null ? "" : arrival.externalId();
        Resource project = workspace.find(Collection.PROJECTS, externalId);
        if (project == null) {
            throw Problem.of(404, "not_found", "Nothing is stored under this external id.")
                    .refusal();
        }
        return new Outcome(Answer.json(200, answer.apply(workspace, project)), Effect.ANSWERED);
    }
}
