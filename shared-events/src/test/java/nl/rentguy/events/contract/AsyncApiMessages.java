package nl.rentguy.events.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.EventHeaders;

/** The reusable part of the AsyncAPI document: one message per contract, and the headers they share. */
final class AsyncApiMessages {
    static final String DEAD_LETTER = "dead-letter";

    /** From the folder of the document to the schema files. */
    static final String SCHEMAS = "../shared-events/src/main/resources/";

    private static final String ENVELOPE = "envelope";

    private AsyncApiMessages() {}

    static ObjectNode components(List<EventContract<?>> contracts) {
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        ObjectNode messages = components.putObject("messages");
        contracts.forEach(contract -> addEvent(messages.putObject(AsyncApiDocument.key(contract)), contract));
        addDeadLetter(messages.putObject(DEAD_LETTER));
        ObjectNode schemas = components.putObject("schemas");
        describe(schemas.putObject(ENVELOPE), EnvelopeHeaders.OF_EVENTS);
        describe(schemas.putObject(DEAD_LETTER), EnvelopeHeaders.OF_DEAD_LETTERS);
        return components;
    }

    private static void addEvent(ObjectNode message, EventContract<?> contract) {
        message.put("name", contract.type());
        message.put("title", contract.payload().getSimpleName() + ", version " + contract.version());
        message.put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        headers.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + ENVELOPE);
        ObjectNode fixed = headers.putObject("properties");
        fixed.putObject(EventHeaders.TYPE).put("const", contract.type());
        addSource(fixed.putObject(EventHeaders.SOURCE), contract.publishers());
        fixed.putObject(EventHeaders.DATA_SCHEMA).put("const", contract.dataSchema());
        message.putObject("payload").put("$ref", SCHEMAS + contract.schemaResource());
        addKey(message);
    }

    private static void addSource(ObjectNode header, List<String> publishers) {
        if (publishers.size() == 1) {
            header.put("const", "/" + publishers.getFirst());
        } else {
            var sources = header.putArray("enum");
            publishers.forEach(publisher -> sources.add("/" + publisher));
        }
    }

    private static void addDeadLetter(ObjectNode message) {
        message.put("name", DEAD_LETTER);
        message.put("title", "A message that was parked");
        message.put("description", "Its data are what arrived, which need not be JSON.");
        message.putObject("headers").put("$ref", "#/components/schemas/" + DEAD_LETTER);
    }

    private static void addKey(ObjectNode message) {
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("format", "uuid");
        kafka.put("bindingVersion", "0.5.0");
    }

    private static void describe(ObjectNode schema, List<EnvelopeHeaders> headers) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (EnvelopeHeaders header : headers) {
            ObjectNode property = properties.putObject(header.name()).put("type", "string");
            if (header.format() != null) {
                property.put("format", header.format());
            }
            property.put("description", header.description());
        }
        var required = schema.putArray("required");
        EnvelopeHeaders.names(headers, EnvelopeHeaders::required).forEach(required::add);
    }
}
