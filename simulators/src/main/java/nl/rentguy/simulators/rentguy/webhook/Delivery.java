package nl.rentguy.simulators.rentguy.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.rentguy.simulators.http.Json;

/** One webhook and what became of it. */
final class Delivery {
    private static final int MOST_CHARACTERS_KEPT = 100_000;

    /** How far it is. */
    enum State {
        /** Kept back. */
        HELD,
        /** On its way, or waiting for another try. */
        PENDING,
        DELIVERED,
        /** No try was answered with 2xx. */
        FAILED;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final long seq;
    private final Instant at;
    private final String kind;
    private final WebhookEvent event;
    private final String keptBody;
    private final int characters;
    private final List<DeliveryTry> tries = new ArrayList<>();
    private State state;

    /** A delivery of {@code body}, of which no more is kept than a small heap can hold. */
    Delivery(long seq, Instant at, String kind, WebhookEvent event, String body, State state) {
        this.seq = seq;
        this.at = at;
        this.kind = kind;
        this.event = event;
        this.state = state;
        characters = body.length();
        keptBody = characters > MOST_CHARACTERS_KEPT ? "" : body;
    }

    long seq() {
        return seq;
    }

    WebhookEvent event() {
        return event;
    }

    /** Whether RentGuy itself would have sent it. */
    boolean genuine() {
        return kind.equals(WebhookLog.GENUINE);
    }

    int weight() {
        return keptBody.length();
    }

    List<DeliveryTry> tries() {
        return tries;
    }

    void tried(DeliveryTry made, State newState) {
        tries.add(made);
        state = newState;
    }

    /** There is no other try. */
    void giveUp() {
        state = State.FAILED;
    }

    /** One line in words for a person: kind, state and the last answer. */
    List<String> row() {
        String last = tries.isEmpty()
                ? ""
                : (tries.getLast().status() == null ? "" : tries.getLast().status() + " ")
                        + tries.getLast().answer();
        return List.of(
                at.toString(),
                event.type(),
                event.subject(),
                kind,
                state.wireName(),
                Integer.toString(tries.size()),
                last);
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("seq", seq)
                .put("at", at.toString())
                .put("id", event.id().toString())
                .put("type", event.type())
                .put("workspaceId", event.workspaceId())
                .put("externalId", event.data().path("externalId").asText())
                .put("kind", kind)
                .put("state", state.wireName())
                .put("characters", characters);
        JsonNode body = Json.readOrNull(keptBody);
        json.set("body", body == null ? json.nullNode() : body);
        json.set("tries", Json.MAPPER.valueToTree(tries));
        return json;
    }
}
