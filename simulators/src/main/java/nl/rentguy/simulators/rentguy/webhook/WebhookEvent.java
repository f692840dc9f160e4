package nl.rentguy.simulators.rentguy.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.simulators.http.Json;

/**
 * Something that changed at RentGuy.
 *
 * @param data says what, with {@code source}, {@code externalId} and {@code revision} among its fields
 */
public record WebhookEvent(UUID id, String type, Instant occurredAt, String workspaceId, ObjectNode data) {

    /** The body it is sent as. */
    String body() {
        return Json.write(this);
    }

    /** What it is about, in one word that no other thing has. */
    String subject() {
        return workspaceId + "/" + data.path("collection").asText() + "/"
                + data.path("externalId").asText();
    }

    /** The same under a new id, as another delivery. */
    WebhookEvent again() {
        return new WebhookEvent(UUID.randomUUID(), type, occurredAt, workspaceId, data);
    }
}
