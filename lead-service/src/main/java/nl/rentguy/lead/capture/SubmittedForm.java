package nl.rentguy.lead.capture;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.rentguy.kit.id.Fingerprint;
import nl.rentguy.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent, JSON or URL-encoded, flattened to dotted names: {@code consent.textVersion}.
 *
 * <p>Only its structure was checked: every name is known and every value has a plain type.
 */
public record SubmittedForm(SortedMap<String, String> fields) {
    /** The bait no person sees; a value in it means a robot filled the form. */
    public static final String HONEYPOT = "website";

    static final Set<String> FIELDS = Set.of(
            "siteKey",
            "name",
            "firstName",
            "infix",
            "lastName",
            "email",
            "phone",
            "language",
            "eventType",
            "eventDate",
            "guests",
            "location",
            "package",
            "message",
            "source",
            "campaign.source",
            "campaign.medium",
            "campaign.name",
            "campaign.term",
            "campaign.content",
            "consent.textVersion",
            "consent.marketing",
            "captcha",
            "idempotencyKey",
            HONEYPOT);

    private static final int MAX_PARAMETERS = 200;
    private static final Set<String> GROUPS = Set.of("campaign", "consent");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a JSON object.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming every unknown or wrongly typed field
     */
    public static SubmittedForm ofJson(String body) {
        JsonNode root = parse(body);
        SortedMap<String, String> fields = new TreeMap<>();
        StructureErrors errors = new StructureErrors();
        flatten("", root, fields, errors);
        return checked(fields, errors);
    }

    /** Reads an URL-encoded form; of a repeated field the last value counts. */
    public static SubmittedForm ofUrlEncoded(String body) {
        SortedMap<String, String> fields = new TreeMap<>();
        StructureErrors errors = new StructureErrors();
        try {
            new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MAX_PARAMETERS, true)
                    .parameters()
                    .forEach((name, values) -> {
                        if (!FIELDS.contains(name)) {
                            errors.unknown(name, FIELDS);
                        }
                        fields.put(name, values.getLast());
                    });
        } catch (IllegalArgumentException e) {
            throw Problems.unreadable("The form is not URL-encoded UTF-8.");
        }
        return checked(fields, errors);
    }

    private static SubmittedForm checked(SortedMap<String, String> fields, StructureErrors errors) {
        errors.check();
        fields.values().removeIf(value -> Blanks.strip(value).isEmpty());
        return new SubmittedForm(fields);
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode root = MAPPER.readTree(body);
            if (root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw Problems.unreadable("The body is not JSON" + where + ".");
        }
        throw Problems.unreadable("The body must be a JSON object.");
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> fields, StructureErrors errors) {
        node.properties().forEach(property -> {
            String name = prefix + property.getKey();
            JsonNode value = property.getValue();
            if (prefix.isEmpty() && GROUPS.contains(name)) {
                group(name, value, fields, errors);
            } else if (!FIELDS.contains(name)) {
                errors.unknown(name, FIELDS);
            } else if (!value.isNull()) {
                take(name, value, fields, errors);
            }
        });
    }

    private static void group(String name, JsonNode value, Map<String, String> fields, StructureErrors errors) {
        if (value.isObject()) {
            flatten(name + ".", value, fields, errors);
        } else if (!value.isNull()) {
            errors.add(name, "type", "an object");
        }
    }

    private static void take(String name, JsonNode value, Map<String, String> fields, StructureErrors errors) {
        boolean expected = switch (name) {
            case "guests" -> value.isNumber() || value.isTextual();
            case "consent.marketing" -> value.isBoolean() || value.isTextual();
            default -> value.isTextual();
        };
        if (expected) {
            fields.put(name, value.asText());
        } else {
            errors.add(name, "type", expectedType(name));
        }
    }

    private static String expectedType(String name) {
        return switch (name) {
            case "guests" -> "a number";
            case "consent.marketing" -> "true or false";
            default -> "a string";
        };
    }

    /** The value of a field; null when absent or blank. */
    public @Nullable String get(String name) {
        return fields.get(name);
    }

    /** One text for the whole form, whatever the order it came in; without what changes between repeats. */
    public String canonical() {
        SortedMap<String, String> relevant = new TreeMap<>(fields);
        relevant.keySet().removeAll(Set.of("captcha", "idempotencyKey"));
        try {
            return MAPPER.writeValueAsString(relevant);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An idempotency key for a form that has none: the same for the same content, whenever it is sent. */
    public String derivedKey() {
        return "form-" + Fingerprint.sha256(canonical());
    }

    /**
     * The form with some fields replaced, as staff corrected them; a blank or absent value takes the field away.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for an unknown field, and for consent: nobody gives it for
     *     the visitor, only that to marketing can be taken away
     */
    public SubmittedForm corrected(Map<String, String> corrections) {
        SortedMap<String, String> merged = new TreeMap<>(fields);
        corrections.forEach((name, value) -> merged.put(name, value == null ? "" : value));
        StructureErrors errors = new StructureErrors();
        corrections.forEach((name, value) -> checkCorrection(name, value, errors));
        return checked(merged, errors);
    }

    private static void checkCorrection(String name, @Nullable String value, StructureErrors errors) {
        boolean takesMarketingAway = value == null && name.equals("consent.marketing");
        if (!FIELDS.contains(name)) {
            errors.unknown(name, FIELDS);
        } else if (name.startsWith("consent.") && !takesMarketingAway) {
            errors.add(name, "forbidden", "nothing: the visitor consents; null takes consent.marketing away");
        }
    }
}
