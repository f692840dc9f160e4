package nl.rentguy.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import nl.rentguy.events.EventHeaders;

/** The auditor: reads the event log, decides about dead letters. */
public final class Auditor extends Staff {

    Auditor(Http http, String gateway, SignIn signIn, Company company) {
        super(http, gateway, signIn, company.staff("auditor"));
    }

    /** The chain of one correlation, causes before their effects. */
    public List<JsonNode> chain(String correlationId) {
        return Json.list(
                read("/api/audit/events?correlationId=" + correlationId).path("items"));
    }

    /** Waits until the chain is as expected and gives it. */
    public List<JsonNode> awaitChain(String correlationId, Predicate<List<JsonNode>> complete) {
        AtomicReference<List<JsonNode>> last = new AtomicReference<>(List.of());
        await("the chain of " + correlationId)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    last.set(chain(correlationId));
                    return complete.test(last.get());
                });
        return last.get();
    }

    /** Waits for the one event that a search finds. */
    public JsonNode awaitEvent(String search) {
        AtomicReference<List<JsonNode>> last = new AtomicReference<>(List.of());
        await("an event with " + search)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    last.set(all("/api/audit/events?" + search));
                    return !last.get().isEmpty();
                });
        if (last.get().size() != 1) {
            throw new AssertionError("expected one event with " + search + " but found " + last.get());
        }
        return last.get().getFirst();
    }

    /** Every event that happened since then, newest first. */
    public List<JsonNode> eventsSince(Instant from) {
        return all("/api/audit/events?from=" + from);
    }

    /** Every event that happened since then and says of which aggregate it is, in the order in which it was recorded. */
    public List<Published> recordedSince(Instant from) {
        return eventsSince(from).stream()
                .filter(event -> event.path("aggregateVersion").isNumber())
                .sorted(Comparator.comparing((JsonNode event) ->
                                Instant.parse(event.path("recordedAt").asText()))
                        .thenComparing(event -> event.path("topic").asText())
                        .thenComparingInt(event -> event.path("partition").asInt())
                        .thenComparingLong(event -> event.path("offset").asLong()))
                .map(event -> new Published(
                        "the event log of " + event.path("topic").asText(),
                        event.path("id").asText(),
                        event.path("aggregateId").asText(),
                        event.path("aggregateVersion").asLong()))
                .toList();
    }

    /** Every dead letter, decided or not. */
    public List<JsonNode> deadLetters() {
        return all("/api/audit/dead-letters");
    }

    /** The dead letters, decided or not, whose event carries that correlation id. */
    public List<JsonNode> deadLetters(String correlationId) {
        return deadLetters().stream()
                .filter(letter -> correlation(letter).equals(correlationId))
                .toList();
    }

    /** Waits until that many dead letters of the correlation are shown, and not one more. */
    public List<JsonNode> awaitDeadLetters(String correlationId, int count) {
        await(count + " dead letters of " + correlationId)
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> deadLetters(correlationId).size() >= count);
        List<JsonNode> letters = deadLetters(correlationId);
        if (letters.size() != count) {
            throw new AssertionError("expected " + count + " dead letters but found " + letters);
        }
        return letters;
    }

    /** Puts a dead letter back, with other data when given. */
    public JsonNode replay(JsonNode letter, Map<String, Object> body) {
        return call(
                        "POST",
                        "/api/audit/dead-letters/" + letter.path("id").asText() + "/replay",
                        Map.of(),
                        Json.write(body))
                .expect(200)
                .json();
    }

    /** The correlation id of the event that became a dead letter; empty when it has none. */
    static String correlation(JsonNode letter) {
        return Json.list(letter.path("headers")).stream()
                .filter(header -> header.path("name").asText().equals(EventHeaders.CORRELATION_ID))
                .map(header -> header.path("value").asText())
                .findFirst()
                .orElse("");
    }
}
