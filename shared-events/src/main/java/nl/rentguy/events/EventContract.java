package nl.rentguy.events;

import java.util.List;

/**
 * One event as readers know it.
 *
 * @param type the domain name on the wire ({@code ce_type}), past tense, e.g. {@code lead.created}
 * @param version major version; rises only with a change that breaks readers
 * @param topic where it is published
 * @param payload the record that carries its data
 * @param publishers the services that may publish it: one, unless each of them has aggregates of that kind
 */
public record EventContract<T extends DomainEvent>(
        String type, int version, String topic, Class<T> payload, List<String> publishers) {

    /** A contract with one publisher. */
    public EventContract(String type, int version, String topic, Class<T> payload, String publisher) {
        this(type, version, topic, payload, List.of(publisher));
    }

    public boolean mayBePublishedBy(String service) {
        return publishers.contains(service);
    }

    /** The {@code ce_dataschema} of this contract, a stable name and not an address. */
    public String dataSchema() {
        return "urn:rentguy:event:" + type + ":" + version;
    }

    /** Where the schema of this contract lies on the class path. */
    public String schemaResource() {
        return "contracts/" + type + "/" + version + ".schema.json";
    }

    /** Where the golden sample of this contract lies on the class path. */
    public String sampleResource() {
        return "contracts/" + type + "/" + version + ".sample.json";
    }
}
