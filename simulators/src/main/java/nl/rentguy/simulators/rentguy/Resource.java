package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import nl.rentguy.simulators.http.BodyContract;

/**
 * A contact or enquiry as it is stored.
 *
 * @param version the caller's version, which never goes down
 * @param json the text that is answered for it
 */
record Resource(String externalId, long version, String json) {

    /** Reads back what was answered when it was stored. */
    static Resource of(String externalId, String json) {
        return new Resource(externalId, BodyContract.parse(json).path("version").asLong(), json);
    }

    /** When it was first stored, ISO 8601. */
    String createdAt() {
        JsonNode stored = BodyContract.parse(json);
        return stored.path("createdAt").asText();
    }
}
