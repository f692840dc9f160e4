package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.Journal;
import nl.rentguy.simulators.journal.Outcome;
import nl.rentguy.simulators.standin.ControlRoutes;

/** A change as if somebody made it in RentGuy itself: the revision rises, the caller's version stays. */
final class UserChange {
    private static final BodyContract CONTRACT = BodyContract.resource("/change.schema.json");

    private final Workspaces workspaces;
    private final Map<Collection, DocumentShape> shapes;
    private final Set<String> known;
    private final Journal journal;
    private final Clock clock;

    UserChange(
            Workspaces workspaces,
            Map<Collection, DocumentShape> shapes,
            Set<String> known,
            Journal journal,
            Clock clock) {
        this.workspaces = workspaces;
        this.shapes = shapes;
        this.known = Set.copyOf(known);
        this.journal = journal;
        this.clock = clock;
    }

    /** Makes the change and answers the document as it is now; 404 for what is not stored, 422 for what may not be. */
    Answer make(RoutingContext ctx) {
        JsonNode body = ControlRoutes.json(ctx);
        CONTRACT.require(body);
        String workspaceId = body.path("workspaceId").asText();
        if (!known.contains(workspaceId)) {
            throw Problem.field("workspaceId", "must be a workspace there is").refusal();
        }
        String externalId = body.path("externalId").asText();
        DocumentShape shape = shape(body.path("type").asText());
        Resource stored = workspaces.named(workspaceId).find(shape.collection(), externalId);
        if (stored == null) {
            throw Problem.of(404, "not_found", "Nothing is stored under this external id.")
                    .refusal();
        }
        ObjectNode changed = shape.writable(stored);
        changed.setAll((ObjectNode) body.path("changes"));
        requireStatusOnly(shape, stored, body.path("changes"));
        shape.require(workspaces.named(workspaceId), changed);
        Answer answer =
                Answer.json(200, shape.changed(stored, changed, clock.instant().toString()));
        Arrival asked = Arrival.of(ctx, workspaceId, shape.collection().segment());
        journal.append(asked.about(externalId), new Outcome(answer, Effect.CHANGED), null);
        return answer;
    }

    private DocumentShape shape(String type) {
        Collection collection = switch (type) {
            case "booking.status_changed" -> Collection.BOOKINGS;
            case "project.updated" -> Collection.PROJECTS;
            default -> Collection.CONTACTS;
        };
        DocumentShape shape = shapes.get(collection);
        if (shape == null) {
            throw new IllegalStateException("Every collection has a shape.");
        }
        return shape;
    }

    private static void requireStatusOnly(DocumentShape shape, Resource stored, JsonNode changes) {
        if (shape.collection() != Collection.BOOKINGS) {
            return;
        }
        if (changes.size() != 1 || !changes.has("status")) {
            throw Problem.field("changes", "must hold the status and nothing else")
                    .refusal();
        }
        if (changes.path("status").equals(stored.document().path("status"))) {
            throw Problem.field("changes.status", "must be another status").refusal();
        }
    }
}
