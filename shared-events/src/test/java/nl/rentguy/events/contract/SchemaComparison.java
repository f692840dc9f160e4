package nl.rentguy.events.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges a changed schema from both sides: a reader of the old form meets new events, and the new record meets old
 * events, which lie in topics, outboxes and the audit log and are replayed.
 *
 * <p>Therefore optional to required is breaking as much as required to optional, and a new enum value as much as a
 * removed one: the enums refuse a value they do not know, so the event would become a dead letter. What this class does
 * not understand counts as breaking.
 */
final class SchemaComparison {
    private static final String PERSONAL_DATA = "x-personal-data";
    private static final Set<String> JUDGED =
            Set.of("type", "format", "enum", "properties", "required", "items", "additionalProperties", PERSONAL_DATA);

    private final List<SchemaChange> changes = new ArrayList<>();

    private SchemaComparison() {}

    /** All differences in the order of the committed schema; empty when the two trees are equal. */
    static List<SchemaChange> between(JsonNode committed, JsonNode current) {
        if (committed.equals(current)) {
            return List.of();
        }
        var comparison = new SchemaComparison();
        comparison.compare("", committed, current);
        if (comparison.changes.isEmpty()) {
            comparison.changes.add(SchemaChange.compatible("", "is only written in another order"));
        }
        return List.copyOf(comparison.changes);
    }

    private void compare(String field, JsonNode old, JsonNode now) {
        if (!old.isObject() || !now.isObject()) {
            compareKeyword(field, "schema", old, now);
            return;
        }
        if (!old.path("type").equals(now.path("type"))) {
            breaking(field, "changed its type from " + old.path("type") + " to " + now.path("type"));
            return;
        }
        compareFormat(field, old.path("format"), now.path("format"));
        compareEnum(field, old.path("enum"), now.path("enum"));
        comparePersonalData(field, old, now);
        compareProperties(field, old, now);
        comparePart(field + "[]", old.path("items"), now.path("items"));
        comparePart(child(field, "*"), old.path("additionalProperties"), now.path("additionalProperties"));
        compareOthers(field, old, now);
    }

    private void compareFormat(String field, JsonNode old, JsonNode now) {
        if (!old.equals(now)) {
            breaking(field, "changed its format from " + shown(old) + " to " + shown(now));
        }
    }

    private void compareEnum(String field, JsonNode old, JsonNode now) {
        if (old.isMissingNode() != now.isMissingNode()) {
            breaking(field, now.isMissingNode() ? "no longer lists its values" : "now allows listed values only");
            return;
        }
        old.valueStream()
                .filter(value -> !contains(now, value))
                .forEach(value -> breaking(field, "lost value " + value));
        now.valueStream()
                .filter(value -> !contains(old, value))
                .forEach(value -> breaking(field, "gained value " + value + ", which readers of today refuse"));
    }

    private void comparePersonalData(String field, JsonNode old, JsonNode now) {
        boolean before = old.path(PERSONAL_DATA).asBoolean();
        boolean after = now.path(PERSONAL_DATA).asBoolean();
        if (before && !after) {
            breaking(field, "lost @PersonalData, so erasure would pass it by");
        } else if (!before && after) {
            changes.add(SchemaChange.compatible(field, "gained @PersonalData"));
        }
    }

    private void compareProperties(String parent, JsonNode old, JsonNode now) {
        for (String name : names(old, now)) {
            String field = child(parent, name);
            JsonNode before = old.path("properties").path(name);
            JsonNode after = now.path("properties").path(name);
            boolean wasRequired = isRequired(old, name);
            boolean nowRequired = isRequired(now, name);
            if (after.isMissingNode()) {
                breaking(field, "was removed");
            } else if (before.isMissingNode() && nowRequired) {
                breaking(field, "was added as required, but events written before do not have it");
            } else if (before.isMissingNode()) {
                changes.add(SchemaChange.compatible(field, "was added as optional"));
            } else {
                if (!wasRequired && nowRequired) {
                    breaking(field, "became required, but events written before may lack it");
                } else if (wasRequired && !nowRequired) {
                    breaking(field, "became optional, but readers rely on it");
                }
                compare(field, before, after);
            }
        }
    }

    private void comparePart(String field, JsonNode old, JsonNode now) {
        if (!old.equals(now)) {
            compare(field, old, now);
        }
    }

    private void compareOthers(String field, JsonNode old, JsonNode now) {
        Set<String> keywords = new LinkedHashSet<>();
        old.fieldNames().forEachRemaining(keywords::add);
        now.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(JUDGED);
        keywords.forEach(keyword -> compareKeyword(field, keyword, old.path(keyword), now.path(keyword)));
    }

    private void compareKeyword(String field, String keyword, JsonNode old, JsonNode now) {
        if (!old.equals(now)) {
            breaking(
                    field,
                    "changed '" + keyword + "' from " + shown(old) + " to " + shown(now)
                            + ", which the comparison cannot judge");
        }
    }

    private void breaking(String field, String what) {
        changes.add(SchemaChange.breaking(field, what));
    }

    private static Set<String> names(JsonNode old, JsonNode now) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode schema : List.of(old, now)) {
            schema.path("properties").fieldNames().forEachRemaining(names::add);
            schema.path("required").forEach(name -> names.add(name.asText()));
        }
        return names;
    }

    private static boolean isRequired(JsonNode schema, String name) {
        return schema.path("required")
                .valueStream()
                .anyMatch(required -> required.asText().equals(name));
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        return list.valueStream().anyMatch(value::equals);
    }

    private static String child(String parent, String name) {
        return parent.isEmpty() ? name : parent + "." + name;
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "none" : node.toString();
    }
}
