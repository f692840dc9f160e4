package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.Outcome;
import org.jspecify.annotations.Nullable;

/** What the idempotency key of a request means. */
final class Idempotency {
    private static final String KEY_PATTERN = "[!-~]{1,255}";

    private Idempotency() {}

    /** The key; refuses with 400 a request without one. */
    static String key(Arrival arrival) {
        String key = arrival.idempotencyKey();
        if (key == null || !key.matches(KEY_PATTERN)) {
            throw Problem.of(
                            400,
                            "idempotency_key_required",
                            "Every write carries an Idempotency-Key of 1 to 255 visible ASCII characters.")
                    .refusal();
        }
        return key;
    }

    /** The first answer again; null when the key is new, and 409 when it was used for another request. */
    static @Nullable Outcome repeat(Workspace workspace, String key, Arrival arrival, JsonNode body) {
        StoredAnswer stored = workspace.answerFor(key);
        if (stored == null) {
            return null;
        }
        if (!stored.fingerprint().equals(Fingerprint.of(arrival.method(), arrival.path(), body))) {
            throw Problem.of(
                            409,
                            "idempotency_key_reused",
                            "This Idempotency-Key was used for another request; use a new one for this request.")
                    .refusal();
        }
        return new Outcome(stored.again(arrival.path()), Effect.REPLAYED);
    }
}
