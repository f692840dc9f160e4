package nl.rentguy.notification.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.rentguy.events.Language;
import nl.rentguy.kit.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * A message in one language that is JSON, whose texts carry placeholders. Values are put into the parsed tree, so none
 * can change the message's shape; what stays blank (an optional value) is left out.
 */
final class JsonTemplate {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** An element with one of these that is blank says nothing. */
    private static final Set<String> CONTENT = Set.of("text", "value", "inlines", "facts", "fields", "elements");

    private final TemplateValuesNeeded needed;
    private final Wording wording;
    private final UnaryOperator<String> safe;
    private final JsonNode message;
    private final Map<String, QuteText> texts = new HashMap<>();

    private JsonTemplate(String file, TemplateValuesNeeded needed, Wording wording, UnaryOperator<String> safe) {
        this.needed = needed;
        this.wording = wording;
        this.safe = safe;
        try {
            this.message = JSON.readTree(Resources.text(file));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        parse(message);
    }

    /** An Adaptive Card for Teams. */
    static JsonTemplate card(String name, Language language, TemplateValuesNeeded needed, Wording wording) {
        return new JsonTemplate(
                name + '/' + language.code() + ".card.json", needed, wording, JsonTemplate::withoutLinks);
    }

    /** Text and blocks for Slack. */
    static JsonTemplate slack(String name, Language language, TemplateValuesNeeded needed, Wording wording) {
        return new JsonTemplate(
                name + '/' + language.code() + ".slack.json", needed, wording, JsonTemplate::withoutMarkup);
    }

    private void parse(JsonNode node) {
        if (node.isTextual()) {
            texts.computeIfAbsent(node.textValue(), QuteText::plain);
        }
        node.forEach(this::parse);
    }

    ObjectNode render(Map<String, String> values, Tenant tenant) {
        Map<String, Object> data = new TemplateData(needed, values, tenant, wording).asMap();
        data.replaceAll((name, value) -> safe(value));
        return (ObjectNode) fill(message, data);
    }

    private Object safe(Object value) {
        return switch (value) {
            case String text -> safe.apply(text);
            case List<?> list -> list.stream().map(this::safe).toList();
            default -> value;
        };
    }

    private JsonNode fill(JsonNode node, Map<String, Object> data) {
        if (node instanceof TextNode) {
            QuteText text = texts.get(node.textValue());
            return text == null ? node : TextNode.valueOf(text.render(data));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode filled = NODES.objectNode();
            object.properties().forEach(field -> filled.set(field.getKey(), fill(field.getValue(), data)));
            return filled;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode filled = NODES.arrayNode();
            for (JsonNode element : array) {
                JsonNode candidate = fill(element, data);
                if (!saysNothing(candidate)) {
                    filled.add(candidate);
                }
            }
            return filled;
        }
        return node;
    }

    private static boolean saysNothing(JsonNode element) {
        return CONTENT.stream().map(element::get).anyMatch(JsonTemplate::isBlank);
    }

    private static boolean isBlank(@Nullable JsonNode content) {
        return switch (content) {
            case TextNode text -> text.textValue().isBlank();
            case ArrayNode list -> list.isEmpty();
            case ObjectNode nested -> saysNothing(nested);
            case null, default -> false;
        };
    }

    /** Cards read Markdown; a link typed into a form would show as the company's own. */
    private static String withoutLinks(String text) {
        return text.replace("](", "] (");
    }

    /** Slack takes what stands in angle brackets for links and calls to everybody. */
    private static String withoutMarkup(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
