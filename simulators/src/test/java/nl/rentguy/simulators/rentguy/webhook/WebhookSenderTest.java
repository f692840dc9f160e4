package nl.rentguy.simulators.rentguy.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.rentguy.webhook.WebhookReceiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WebhookSenderTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    private final Vertx vertx = Vertx.vertx();
    private final WebhookReceiver receiver = new WebhookReceiver();
    private final WebhookSender sender = new WebhookSender(vertx, Clock.fixed(NOW, ZoneOffset.UTC));
    private final WebhookEvent event =
            new WebhookEvent(UUID.randomUUID(), "contact.updated", NOW, "one", Json.object());
    private final Delivery delivery =
            new Delivery(1, NOW, WebhookLog.GENUINE, event, event.body(), Delivery.State.PENDING);

    @AfterEach
    void stop() {
        receiver.close();
        vertx.close();
    }

    private WebhookTarget signedWith(String secret) {
        return new WebhookTarget(receiver.url(), List.of(secret), false);
    }

    private static String signature(Received received, String secret) {
        return Signature.of(received.body(), NOW, List.of(secret));
    }

    @Test
    void signsARepeatWithTheSecretOfThen() {
        // Given
        receiver.answerNext(401);
        Iterator<WebhookTarget> targets =
                List.of(signedWith("old-secret"), signedWith("new-secret")).iterator();

        // When
        sender.deliver(targets::next, delivery, event.body());

        // Then
        Received first = receiver.next();
        Received repeat = receiver.next();
        assertEquals(signature(first, "old-secret"), first.signature());
        assertEquals(signature(repeat, "new-secret"), repeat.signature());
    }

    @Test
    void repeatsNothingOnceWebhooksAreOff() throws Exception {
        // Given
        receiver.answerNext(500);
        CompletableFuture<JsonNode> ended = new CompletableFuture<>();
        Iterator<WebhookTarget> targets = List.of(signedWith("old-secret"), new WebhookTarget(null, List.of(), false))
                .iterator();

        // When
        sender.deliver(
                () -> {
                    WebhookTarget target = targets.next();
                    if (target.url() == null) {
                        vertx.runOnContext(afterwards -> ended.complete(delivery.json()));
                    }
                    return target;
                },
                delivery,
                event.body());

        // Then
        JsonNode given = ended.get();
        assertEquals("failed", given.path("state").asText());
        assertEquals(1, given.path("tries").size());
        receiver.next();
        assertTrue(receiver.isEmpty());
    }
}
