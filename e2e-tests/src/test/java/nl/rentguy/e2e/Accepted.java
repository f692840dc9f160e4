package nl.rentguy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** An enquiry the visitor was told is received, with what the answer said. */
public record Accepted(Enquiry enquiry, UUID leadId, String correlationId, Instant receivedAt) {

    /** What an answer with status 201 says; any other fails the scenario. */
    public static Accepted of(Enquiry enquiry, Answer answer) {
        JsonNode json = answer.expect(201).json();
        return new Accepted(
                enquiry,
                UUID.fromString(json.path("leadId").asText()),
                json.path("correlationId").asText(),
                Instant.parse(json.path("receivedAt").asText()));
    }

    public String tag() {
        return enquiry.tag();
    }

    public String email() {
        return enquiry.visitor().email();
    }

    /** What the visitor's mail calls the enquiry. */
    public String reference() {
        String id = leadId.toString();
        return id.substring(id.length() - 8);
    }
}
