package nl.rentguy.events.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.EventJson;

/**
 * The committed example of a contract, beside the schema of its record; {@link SchemaGate} keeps the committed schema
 * equal to that one.
 *
 * @param headers every Kafka header of the example, as text
 * @param data the event with all its optional fields
 */
record GoldenSample(EventContract<?> contract, JsonNode headers, ObjectNode data, JsonNode schema) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static GoldenSample of(EventContract<?> contract) {
        JsonNode sample = ContractFiles.committed()
                .sample(contract)
                .orElseThrow(() -> new AssertionError("write the golden sample " + contract.sampleResource()));
        return new GoldenSample(
                contract, sample.path("headers"), (ObjectNode) sample.path("data"), EventSchemas.of(contract));
    }

    /** The data without what the schema does not require, nested records and items of lists included. */
    ObjectNode minimalData() {
        ObjectNode minimal = data.deepCopy();
        keepRequired(minimal, schema);
        return minimal;
    }

    /** What the suite's own reader and writer make of the data. */
    JsonNode readAndWritten(JsonNode json) throws IOException {
        DomainEvent event = EventJson.read(json.toString().getBytes(StandardCharsets.UTF_8), contract.payload());
        return JSON.readTree(EventJson.write(event));
    }

    /** The validator's objections to the data, formats included; empty when there are none. */
    List<Error> objectionsTo(JsonNode json) {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        Schema validator = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                .getSchema(schema);
        return validator.validate(json);
    }

    /**
     * Pointers to every field the schema names, nested records included, e.g. {@code /person/email}; of a list its
     * first item, e.g. {@code /crew/0/role}.
     */
    List<String> fields() {
        var found = new ArrayList<String>();
        collect("", schema, found);
        return found;
    }

    private static void collect(String pointer, JsonNode schema, List<String> found) {
        for (var property : schema.path("properties").properties()) {
            String field = pointer + "/" + property.getKey();
            found.add(field);
            collect(field, property.getValue(), found);
            collect(field + "/0", property.getValue().path("items"), found);
        }
    }

    private static void keepRequired(ObjectNode object, JsonNode schema) {
        if (!schema.has("properties")) {
            return;
        }
        object.retain(
                schema.path("required").valueStream().map(JsonNode::asText).toList());
        for (var field : object.properties()) {
            JsonNode part = schema.path("properties").path(field.getKey());
            if (field.getValue() instanceof ObjectNode nested) {
                keepRequired(nested, part);
            }
            field.getValue()
                    .valueStream()
                    .filter(ObjectNode.class::isInstance)
                    .forEach(item -> keepRequired((ObjectNode) item, part.path("items")));
        }
    }
}
