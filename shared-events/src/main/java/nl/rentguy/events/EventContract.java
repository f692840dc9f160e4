package nl.rentguy.events;

/**
 * One event as readers know it.
 *
 * @param type the domain name on the wire ({@code ce_type}), past tense, e.g. {@code lead.created}
 * @param version major version; rises only with a change that breaks readers
 * @param topic where it is published
 * @param payload the record that carries its data
 * @param publisher the one service that may publish it
 */
public record EventContract<T extends DomainEvent>(
        String type, int version, String topic, Class<T> payload, String publisher) {

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
