package nl.rentguy.sync.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What staff may change about a payload: everything but what it is about. RentGuy checks the rest, as only RentGuy knows its
 * rules.
 */
final class PayloadRules {
    /** RentGuy refuses more (413). */
    private static final int MOST_BYTES = 64 * 1024;

    private static final List<String> FIXED = List.of("externalId", "contactExternalId", "dealExternalId", "version");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PayloadRules() {}

    /**
     * The payload as it will be sent.
     *
     * @param before what it replaces
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming every field that may not be so
     */
    static String checked(@Nullable JsonNode payload, String before) {
        if (payload == null || !payload.isObject()) {
            throw Problems.invalid("payload", "type", "a JSON object");
        }
        String text = payload.toString();
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Problems.invalid("payload", "length", "64 kB of JSON");
        }
        JsonNode old = read(before);
        List<FieldError> errors = new ArrayList<>();
        for (String field : FIXED) {
            if (!payload.path(field).equals(old.path(field))) {
                String allowed = old.has(field) ? old.path(field).asText() : "nothing";
                errors.add(new FieldError("payload." + field, "fixed", allowed));
            }
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return text;
    }

    private static JsonNode read(String stored) {
        try {
            return MAPPER.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
