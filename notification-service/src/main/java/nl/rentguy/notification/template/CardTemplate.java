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
import java.util.Map;
import java.util.Set;
import nl.rentguy.events.Language;
import nl.rentguy.kit.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * An Adaptive Card in one language: JSON whose texts carry placeholders. Values are put into the parsed tree, so none
 * can change the card's shape; what stays blank (an optional value) is left out.
 */
final class CardTemplate {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** An element with one of these that is blank says nothing. */
    private static final Set<String> CONTENT = Set.of("text", "value", "inlines", "facts");

    private final TemplateValuesNeeded needed;
    private final Wording wording;
    private final JsonNode card;
    private final Map<String, QuteText> texts = new HashMap<>();

    CardTemplate(String name, Language language, TemplateValuesNeeded needed, Wording wording) {
        this.needed = needed;
        this.wording = wording;
        try {
            this.card = JSON.readTree(Resources.text(name + '/' + language.code() + ".card.json"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        parse(card);
    }

    private void parse(JsonNode node) {
        if (node.isTextual()) {
            texts.computeIfAbsent(node.textValue(), QuteText::plain);
        }
        node.forEach(this::parse);
    }

    ObjectNode render(Map<String, String> values, Tenant tenant) {
        Map<String, Object> data = new TemplateData(needed, values, tenant, wording).asMap();
        data.replaceAll((name, value) -> value instanceof String text ? withoutLinks(text) : value);
        return (ObjectNode) fill(card, data);
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
        return CONTENT.stream().map(element::get).anyMatch(CardTemplate::isBlank);
    }

    private static boolean isBlank(@Nullable JsonNode content) {
        return content != null
                && (content.isTextual() ? content.textValue().isBlank() : content.isArray() && content.isEmpty());
    }

    /** Cards read Markdown; a link typed into a form would show as the company's own. */
    private static String withoutLinks(String text) {
        return text.replace("](", "] (");
    }
}
