package nl.rentguy.sync.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What RentGuy sends.
 *
 * @param id RentGuy's own of this message, the same for every try to deliver it
 * @param workspaceId tells the tenant
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record WebhookMessage(String id, String type, @Nullable OffsetDateTime occurredAt, String workspaceId, Data data) {
    private static final int LONGEST_ID = 100;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /**
     * What changed.
     *
     * @param source {@code api} for what a caller of the API wrote, {@code user} for what somebody did in RentGuy
     * @param collection {@code contacts}, {@code bookings} or {@code projects}
     * @param externalId our id
     * @param version ours, of the last write of ours that RentGuy holds
     * @param revision RentGuy's count of changes of this thing, rising
     * @param document the whole thing after the change
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(
            String source,
            String collection,
            String externalId,
            long version,
            long revision,
            @Nullable String status,
            @Nullable String previousStatus,
            @Nullable JsonNode document) {

        boolean isByApi() {
            return "api".equals(source);
        }

        Data withDocument(JsonNode other) {
            return new Data(source, collection, externalId, version, revision, status, previousStatus, other);
        }
    }

    /**
     * Reads a message.
     *
     * @throws UnreadableMessage when it is no JSON, or lacks what every message has
     */
    static WebhookMessage read(byte[] body) {
        try {
            WebhookMessage message = JSON.readValue(body, WebhookMessage.class);
            if (message == null || message.lacksSomething()) {
                throw new UnreadableMessage("id, type, workspaceId and data are needed", null);
            }
            return message;
        } catch (JsonProcessingException e) {
            throw new UnreadableMessage(e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UnreadableMessage("no JSON", e);
        }
    }

    private boolean lacksSomething() {
        return id == null
                || id.isBlank()
                || id.length() > LONGEST_ID
                || type == null
                || type.length() > LONGEST_ID
                || workspaceId == null
                || data == null
                || data.source() == null
                || data.collection() == null
                || data.externalId() == null;
    }

    /** The same message after a change of ours that RentGuy did not hold yet. */
    WebhookMessage mergedWith(PendingChange ours) {
        JsonNode document = data.document();
        return document == null
                ? this
                : new WebhookMessage(id, type, occurredAt, workspaceId, data.withDocument(ours.mergedInto(document)));
    }

    /** A document of RentGuy's as one of our records, from which unknown fields are left out. */
    <T> T document(Class<T> type) {
        if (data.document() == null) {
            throw new UnreadableMessage("data.document is needed", null);
        }
        try {
            return JSON.treeToValue(data.document(), type);
        } catch (JsonProcessingException e) {
            throw new UnreadableMessage("data.document: " + e.getOriginalMessage(), e);
        }
    }
}
