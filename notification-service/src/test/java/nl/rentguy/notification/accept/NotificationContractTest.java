package nl.rentguy.notification.accept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.EventJson;
import nl.rentguy.events.NotificationRequested;
import nl.rentguy.notification.model.Notification;
import org.junit.jupiter.api.Test;

class NotificationContractTest {

    @Test
    void theGoldenSampleOfARequestBecomesANotification() throws Exception {
        // Given
        JsonNode sample = sample();
        JsonNode headers = sample.path("headers");
        JsonNode data = sample.path("data");
        NotificationRequested request =
                EventJson.read(data.toString().getBytes(StandardCharsets.UTF_8), NotificationRequested.class);
        var event = new EventEnvelope<>(
                UUID.fromString(headers.path("ce_id").asText()),
                "/crm-service",
                request.notificationId(),
                1,
                Instant.EPOCH,
                headers.path("ce_tenantid").asText(),
                headers.path("ce_correlationid").asText(),
                null,
                "service:crm-service",
                null,
                request);

        // When
        Notification notification = Notification.requested(event, request, Instant.EPOCH);

        // Then
        assertThat(notification.id).hasToString(data.path("notificationId").asText());
        assertThat(notification.tenantId).isEqualTo(headers.path("ce_tenantid").asText());
        assertThat(notification.channel).isEqualTo(data.path("channel").asText());
        assertThat(notification.template).isEqualTo(data.path("template").asText());
        assertThat(notification.language).isEqualTo(data.path("language").asText());
        assertThat(notification.recipient).isEqualTo(data.path("recipient").asText());
        assertThat(notification.recipientName)
                .isEqualTo(data.path("recipientName").asText());
        assertThat(notification.values()).isEqualTo(request.values()).isNotEmpty();
        assertThat(notification.subjectType).isEqualTo(data.path("subjectType").asText());
        assertThat(notification.correlationId)
                .isEqualTo(headers.path("ce_correlationid").asText());
    }

    private static JsonNode sample() throws Exception {
        String resource = EventCatalog.of(NotificationRequested.class).sampleResource();
        try (InputStream file = Objects.requireNonNull(
                NotificationRequested.class.getClassLoader().getResourceAsStream(resource))) {
            return new JsonMapper().readTree(file);
        }
    }
}
