package nl.rentguy.notification.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Map;

/** The column form of a notification's values: JSON text, in which zero bytes (legal in JSON, not in the column) are escaped. */
final class TemplateValues {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};

    private TemplateValues() {}

    static String write(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, TYPE);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
