package nl.rentguy.simulators.rentguy.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.http.Problem;
import org.jspecify.annotations.Nullable;

/** Webhooks that a receiver must not fall for. Each is sent once. */
final class Tricks {
    private static final BodyContract CONTRACT = BodyContract.resource("/webhook-send.schema.json");
    private static final List<String> WRONG_SECRETS = List.of("not-the-secret");

    private final WebhookLog log;
    private final WebhookSender sender;
    private final Clock clock;
    private final String url;
    private final List<String> secrets;

    Tricks(WebhookLog log, WebhookSender sender, Clock clock, String url, List<String> secrets) {
        this.log = log;
        this.sender = sender;
        this.clock = clock;
        this.url = url;
        this.secrets = secrets;
    }

    /** Sends what the body of a {@code POST} asks for, and gives the ids sent. */
    List<UUID> play(JsonNode body) {
        CONTRACT.require(body);
        @Nullable String id = body.has("id") ? body.path("id").asText() : null;
        String mode = body.path("mode").asText();
        return switch (mode) {
            case "replayed" -> List.of(replay(genuine(id)));
            case "forged" -> List.of(send(mode, any(id), 0, clock.instant(), WRONG_SECRETS));
            case "late" -> List.of(send(mode, any(id), 0, late(body), secrets));
            case "oversized" ->
                List.of(send(mode, any(id), body.path("bytes").asInt(1_048_577), clock.instant(), secrets));
            default -> outOfOrder(mode, id);
        };
    }

    private Instant late(JsonNode body) {
        return clock.instant().minusSeconds(body.path("ageSeconds").asLong(3_600));
    }

    /** Byte for byte what was sent before, signature included; one that was kept back is signed now. */
    private UUID replay(Delivery earlier) {
        String body = earlier.event().body();
        String signature = earlier.tries().isEmpty()
                ? Signature.of(body, clock.instant(), secrets)
                : earlier.tries().getLast().signature();
        sender.deliverOnce(url, pending("replayed", earlier.event(), body), body, signature);
        return earlier.event().id();
    }

    private UUID send(String kind, WebhookEvent event, int bytes, Instant signedAt, List<String> signedWith) {
        String body = padded(event.body(), bytes);
        sender.deliverOnce(url, pending(kind, event, body), body, Signature.of(body, signedAt, signedWith));
        return event.id();
    }

    /** White space after a JSON value changes nothing but its size. */
    private static String padded(String body, int bytes) {
        return body + " ".repeat(Math.max(0, bytes - body.length()));
    }

    /** The two newest about one thing, the newer first. */
    private List<UUID> outOfOrder(String kind, @Nullable String id) {
        Map<String, WebhookEvent> newest = new HashMap<>();
        for (Delivery delivery : log.genuine().toList()) {
            WebhookEvent older = delivery.event();
            WebhookEvent newer = newest.putIfAbsent(older.subject(), older);
            if (newer != null && (id == null || newer.id().toString().equals(id))) {
                return sendInTurn(kind, newer.again(), older.again());
            }
        }
        throw Problem.of(409, "nothing_to_send", "No thing was changed twice since webhooks are on.")
                .refusal();
    }

    /** The second leaves only once the first was answered, so that they cannot arrive the other way round. */
    private List<UUID> sendInTurn(String kind, WebhookEvent first, WebhookEvent second) {
        String body = first.body();
        sender.deliverOnce(url, pending(kind, first, body), body, Signature.of(body, clock.instant(), secrets))
                .onComplete(done -> send(kind, second, 0, clock.instant(), secrets));
        return List.of(first.id(), second.id());
    }

    private Delivery pending(String kind, WebhookEvent event, String body) {
        return log.note(kind, event, body, Delivery.State.PENDING);
    }

    private Delivery genuine(@Nullable String id) {
        return log.find(id)
                .orElseThrow(() -> Problem.of(409, "nothing_to_send", "No such webhook was sent or kept back.")
                        .refusal());
    }

    /** A genuine one under a new id; where there is none yet, one about a contact that does not exist. */
    private WebhookEvent any(@Nullable String id) {
        if (id != null) {
            return genuine(id).event().again();
        }
        return log.find(null)
                .map(found -> found.event().again())
                .orElseGet(() -> new WebhookEvent(
                        UUID.randomUUID(),
                        "contact.updated",
                        clock.instant(),
                        "unknown-workspace",
                        Json.object()
                                .put("source", "user")
                                .put("collection", "contacts")
                                .put("externalId", "unknown")
                                .put("version", 1)
                                .put("revision", 1)
                                .set("document", Json.object())));
    }
}
