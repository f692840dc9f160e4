package nl.rentguy.audit.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * How a dead letter is to be replayed.
 *
 * @param data a JSON object to send instead of the original data, digit for digit; null sends the original
 */
record ReplayRequest(@Nullable JsonNode data) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Reads a body; without one the message is replayed as it was. A misspelt field is refused, not ignored. */
    static ReplayRequest of(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return new ReplayRequest(null);
        }
        try {
            JsonNode request = JSON.readTree(body);
            JsonNode data = request.get("data");
            if (!request.isObject() || request.size() > (data == null ? 0 : 1)) {
                throw Problems.unreadable("Send nothing, or {\"data\": {…}} with the repaired data.");
            }
            if (data != null && !data.isObject()) {
                throw Problems.invalid("data", "format", "a JSON object");
            }
            return new ReplayRequest(data);
        } catch (JsonProcessingException e) {
            throw Problems.unreadable("The body is not JSON.");
        }
    }
}
