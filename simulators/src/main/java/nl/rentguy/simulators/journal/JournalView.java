package nl.rentguy.simulators.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.rentguy.simulators.failure.FailureMode;
import nl.rentguy.simulators.http.Json;
import org.jspecify.annotations.Nullable;

/**
 * Entries as they are shown.
 *
 * @param accountLabel what the account is called at this company: {@code workspace}, {@code channel}
 */
public record JournalView(String accountLabel) {

    /** The page as JSON, with {@code items}, {@code next} and {@code forgotten}. */
    public ObjectNode json(JournalPage page) {
        ObjectNode json = Json.object();
        var items = json.putArray("items");
        page.items().forEach(entry -> items.add(json(entry)));
        return json.put("next", page.next()).put("forgotten", page.forgotten());
    }

    /** One entry as JSON; a body that is JSON is shown as such, any other as text. */
    public ObjectNode json(JournalEntry entry) {
        ObjectNode json = Json.object()
                .put("seq", entry.seq())
                .put("at", entry.at().toString())
                .put("method", entry.method())
                .put("path", entry.path())
                .put(accountLabel, entry.account())
                .put("externalId", entry.externalId())
                .put("idempotencyKey", entry.idempotencyKey())
                .put("correlationId", entry.correlationId());
        JsonNode body = Json.readOrNull(entry.body());
        if (body == null) {
            json.put("body", entry.body());
        } else {
            json.set("body", body);
        }
        String unanswered = unanswered(entry);
        if (unanswered == null) {
            json.put("status", entry.status());
        } else {
            json.put("status", unanswered);
        }
        return json.put(
                        "simulated",
                        entry.simulated() == null ? null : entry.simulated().wireName())
                .put("effect", entry.effect().wireName());
    }

    /** The status as text, {@code timeout} or {@code lost-answer} where no answer was given. */
    public static String status(JournalEntry entry) {
        String unanswered = unanswered(entry);
        return unanswered == null ? Integer.toString(entry.status()) : unanswered;
    }

    private static @Nullable String unanswered(JournalEntry entry) {
        return entry.simulated() == FailureMode.TIMEOUT || entry.simulated() == FailureMode.LOST_ANSWER
                ? entry.simulated().wireName()
                : null;
    }
}
