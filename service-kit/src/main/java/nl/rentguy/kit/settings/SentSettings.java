package nl.rentguy.kit.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants set, each value right in itself. Its text shows none of them.
 *
 * @param values by key, in the order of the request; null removes the tenant's value
 */
record SentSettings(Map<String, @Nullable String> values) {

    /**
     * The settings a body names.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming each field that is unknown or wrong
     */
    static SentSettings read(Integration integration, ObjectNode body) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        body.properties().forEach(field -> {
            Setting setting = integration.setting(field.getKey()).orElse(null);
            if (setting == null) {
                errors.add(new FieldError(field.getKey(), "unknown", keys(integration)));
            } else if (field.getValue().isNull()) {
                values.put(setting.key(), null);
            } else if (!hasTypeOf(setting, field.getValue())) {
                errors.add(new FieldError(setting.key(), "type", setting.rule().allowed()));
            } else if (!setting.rule().accepts().test(field.getValue().asText())) {
                errors.add(new FieldError(
                        setting.key(), setting.rule().code(), setting.rule().allowed()));
            } else {
                values.put(setting.key(), field.getValue().asText());
            }
        });
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return new SentSettings(values);
    }

    private static boolean hasTypeOf(Setting setting, JsonNode value) {
        return switch (setting.kind()) {
            case NUMBER -> value.isIntegralNumber();
            case FLAG -> value.isBoolean();
            case TEXT, URL, SECRET, NETWORKS -> value.isTextual();
        };
    }

    private static String keys(Integration integration) {
        return integration.settings().stream().map(Setting::key).collect(Collectors.joining(", "));
    }

    /** What the tenant has set once these are taken over. */
    Map<String, String> over(Map<String, String> own) {
        Map<String, String> after = new HashMap<>(own);
        values.forEach((key, value) -> {
            if (value == null) {
                after.remove(key);
            } else {
                after.put(key, value);
            }
        });
        return after;
    }

    /** What is set anew or removed. */
    Set<String> keys() {
        return values.keySet();
    }

    boolean names(String key) {
        return values.containsKey(key);
    }

    boolean sets(String key) {
        return values.get(key) != null;
    }

    @Override
    public String toString() {
        return "new values of " + values.keySet();
    }
}
