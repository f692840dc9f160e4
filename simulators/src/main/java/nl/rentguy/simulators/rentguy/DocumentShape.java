package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Currency;
import java.util.List;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.http.Problem;

/** The documents of one collection: what may be written, and what is stored and answered for it. */
final class DocumentShape {
    private final Collection collection;
    private final BodyContract contract;
    private final List<String> fields;

    DocumentShape(Collection collection, RentGuyDocument document) {
        this.collection = collection;
        contract = document.contract(collection);
        fields = document.fields(collection);
    }

    Collection collection() {
        return collection;
    }

    /** Refuses with 422, naming the field, what may not be written to {@code workspace}. */
    void require(Workspace workspace, JsonNode body) {
        contract.require(body);
        if (body.has("currency")
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(known -> known.getCurrencyCode()
                                .equals(body.path("currency").asText()))) {
            throw Problem.field("currency", "must be a code of ISO 4217").refusal();
        }
        if (body.has("end")) {
            Period.of(body);
        }
        for (Collection needed : collection.needs()) {
            String field = needed.referenceField();
            if (workspace.find(needed, body.path(field).asText()) == null) {
                throw Problem.field(field, "must be a " + needed.singular() + " of this workspace")
                        .refusal();
            }
        }
    }

    /** What is stored for the first write. */
    ObjectNode created(String externalId, JsonNode body, String now) {
        return document(externalId, body, 1, now, now);
    }

    /** What is stored for a later write, or for a change by a user. */
    ObjectNode changed(Resource existing, JsonNode body, String now) {
        return document(existing.externalId(), body, existing.revision() + 1, existing.createdAt(), now);
    }

    /** The part of a stored document that a caller could have written. */
    ObjectNode writable(Resource stored) {
        JsonNode document = stored.document();
        ObjectNode written = Json.object();
        fields.stream().filter(document::has).forEach(field -> written.set(field, document.path(field)));
        return written;
    }

    private ObjectNode document(String externalId, JsonNode body, long revision, String createdAt, String updatedAt) {
        ObjectNode json = Json.object().put("externalId", externalId);
        for (String field : fields) {
            if (!field.equals("externalId")) {
                json.set(field, body.has(field) ? body.path(field) : json.nullNode());
            }
        }
        return json.put("revision", revision).put("createdAt", createdAt).put("updatedAt", updatedAt);
    }
}
