package nl.rentguy.events.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.rentguy.events.EventContract;

/**
 * The suite's events as an AsyncAPI 3.0 document: topics as channels, contracts as messages, publishers as operations.
 *
 * <p>It describes the suite as one application; the operation names the service that sends. Payloads refer to the
 * schema files, so a schema has one home.
 */
final class AsyncApiDocument {
    static final String DEAD_LETTERS = "dead-letters";

    private final List<EventContract<?>> contracts;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    private AsyncApiDocument(List<EventContract<?>> contracts) {
        this.contracts = contracts;
    }

    /** The document of these contracts, in their order. */
    static ObjectNode of(List<EventContract<?>> contracts) {
        var document = new AsyncApiDocument(contracts);
        document.addInfo();
        document.addChannels();
        document.addOperations();
        document.root.set("components", AsyncApiMessages.components(contracts));
        return document.root;
    }

    /** The key of a contract among the messages. */
    static String key(EventContract<?> contract) {
        return contract.type() + "." + contract.version();
    }

    private void addInfo() {
        root.put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "RentGuy CRM and automation suite: events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "What the services say to each other: CloudEvents 1.0 in Kafka binary mode, one topic per"
                                + " aggregate, keyed by the aggregate's id. Written from EventCatalog by the build;"
                                + " see contracts.md.");
        root.put("defaultContentType", "application/json");
    }

    private void addChannels() {
        ObjectNode channels = root.putObject("channels");
        for (EventContract<?> contract : contracts) {
            ObjectNode channel = channels.withObjectProperty(contract.topic());
            if (channel.isEmpty()) {
                channel.put("address", contract.topic());
                channel.put("description", "In order per aggregate; delivered at least once.");
            }
            channel.withObjectProperty("messages")
                    .putObject(key(contract))
                    .put("$ref", "#/components/messages/" + key(contract));
        }
        addDeadLetters(channels.putObject(DEAD_LETTERS));
    }

    private void addDeadLetters(ObjectNode channel) {
        channel.put("address", "{topic}.dlq.{consumerGroup}")
                .put(
                        "description",
                        "What a consumer group could not handle, one topic per source topic and group: the message with"
                                + " its key, data and headers unchanged, and the reason in headers of its own.");
        ObjectNode parameters = channel.putObject("parameters");
        var topics = parameters
                .putObject("topic")
                .put("description", "The topic the message came from.")
                .putArray("enum");
        contracts.stream().map(EventContract::topic).distinct().forEach(topics::add);
        parameters.putObject("consumerGroup").put("description", "The consumer group that parked it.");
        channel.putObject("messages")
                .putObject(AsyncApiMessages.DEAD_LETTER)
                .put("$ref", "#/components/messages/" + AsyncApiMessages.DEAD_LETTER);
    }

    private void addOperations() {
        ObjectNode operations = root.putObject("operations");
        for (EventContract<?> contract : contracts) {
            contract.publishers().forEach(publisher -> addOperation(operations, contract, publisher));
        }
    }

    private static void addOperation(ObjectNode operations, EventContract<?> contract, String publisher) {
        ObjectNode operation = operations.withObjectProperty(publisher + ".publishes." + contract.topic());
        if (operation.isEmpty()) {
            operation.put("action", "send");
            operation.putObject("channel").put("$ref", "#/channels/" + contract.topic());
            operation.put("summary", publisher + " publishes to " + contract.topic() + ".");
            operation.putArray("tags").addObject().put("name", publisher);
        }
        operation
                .withArrayProperty("messages")
                .addObject()
                .put("$ref", "#/channels/" + contract.topic() + "/messages/" + key(contract));
    }
}
