package nl.rentguy.events.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Renders an event record as JSON Schema 2020-12, in the form {@link nl.rentguy.events.EventJson} gives it on the wire.
 *
 * <p>A component is required unless it is {@code @Nullable}; fields are in alphabetical order; nested records are
 * inlined; unknown fields stay allowed, because readers are tolerant.
 */
final class EventSchemas {
    private static final ObjectMapper WIRE = new ObjectMapper();
    private static final SchemaGenerator GENERATOR = generator();

    private EventSchemas() {}

    /** The schema of a contract, named by its {@code ce_dataschema}. */
    static ObjectNode of(EventContract<?> contract) {
        ObjectNode generated = of(contract.payload());
        ObjectNode schema = generated.objectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", contract.dataSchema());
        schema.put("title", contract.type() + ", version " + contract.version());
        schema.setAll(generated);
        return schema;
    }

    /** The schema of any record, without a name. */
    static ObjectNode of(Class<?> type) {
        return GENERATOR.generateSchema(type);
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .with(Option.INLINE_ALL_SCHEMAS)
                .with(Option.ENUM_KEYWORD_FOR_SINGLE_VALUES)
                .without(Option.FLATTENED_ENUMS);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> wireNames(
                        type.getErasedType(), context.getGeneratorConfig().createObjectNode()));
        config.forFields()
                .withRequiredCheck(field -> !isNullable(field))
                .withInstanceAttributeOverride((node, field, context) -> markPersonalData(node, field));
        return new SchemaGenerator(config.build());
    }

    private static @Nullable CustomDefinition wireNames(Class<?> type, ObjectNode definition) {
        if (!type.isEnum()) {
            return null;
        }
        var values = definition.put("type", "string").putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            values.add(WIRE.<JsonNode>valueToTree(constant));
        }
        return new CustomDefinition(
                definition, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void markPersonalData(ObjectNode node, FieldScope field) {
        if (!field.isFakeContainerItemScope() && field.getRawMember().isAnnotationPresent(PersonalData.class)) {
            node.put("x-personal-data", true);
        }
    }
}
