package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import nl.rentguy.simulators.http.BodyContract;

/**
 * A document as it is stored.
 *
 * @param version the caller's version, which never goes down
 * @param revision RentGuy's own count of changes, from 1
 * @param json the text that is answered for it
 */
record Resource(String externalId, long version, long revision, String json) {

    /** Reads back what was answered when it was stored. */
    static Resource of(String externalId, String json) {
        JsonNode stored = BodyContract.parse(json);
        return new Resource(
                externalId,
                stored.path("version").asLong(),
                stored.path("revision").asLong(1),
                json);
    }

    /** When it was first stored, ISO 8601. */
    String createdAt() {
        return document().path("createdAt").asText();
    }

    JsonNode document() {
        return BodyContract.parse(json);
    }
}
