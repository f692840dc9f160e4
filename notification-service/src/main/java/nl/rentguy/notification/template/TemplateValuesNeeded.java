package nl.rentguy.notification.template;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The values of a template, as its {@code template.properties} declares them.
 *
 * @param required without which the message would be half empty
 * @param optional blank when absent
 * @param sample a value for each, for previews and tests
 */
record TemplateValuesNeeded(List<String> required, List<String> optional, Map<String, String> sample) {

    private static final String SAMPLE = "sample.";

    static TemplateValuesNeeded of(String template) {
        Properties declared = Resources.properties(template + "/template.properties");
        Map<String, String> sample = new HashMap<>();
        declared.stringPropertyNames().stream()
                .filter(name -> name.startsWith(SAMPLE))
                .forEach(name -> sample.put(name.substring(SAMPLE.length()), declared.getProperty(name)));
        return new TemplateValuesNeeded(names(declared, "required"), names(declared, "optional"), sample);
    }

    /** Refuses values that leave a required one out or blank. */
    void check(Map<String, String> values) {
        List<String> missing = required.stream()
                .filter(name -> values.getOrDefault(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotRender("value missing: " + String.join(", ", missing));
        }
    }

    private static List<String> names(Properties declared, String key) {
        return Arrays.stream(declared.getProperty(key, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
