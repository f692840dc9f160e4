package nl.rentguy.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import nl.rentguy.notification.fixture.ChannelsResource;
import nl.rentguy.notification.fixture.Log;
import nl.rentguy.notification.fixture.Request;
import nl.rentguy.notification.fixture.WebhookStandIn;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(ChannelsResource.class)
class SlackDeliveryComponentTest {

    @Test
    void aRequestBecomesOneMessageInTheFormOfIncomingWebhooks() {
        // Given
        Request request = Request.slack();

        // When
        Topic.send(request.record());

        // Then
        JsonPath log = Log.awaitState(request, "sent");
        assertThat(log.getString("providerMessageId")).isEqualTo(request.id().toString());
        assertThat(WebhookStandIn.of(request.recipient())).hasSize(1);
        var arrival = WebhookStandIn.of(request.recipient()).getFirst();
        assertThat(arrival.requestId()).isEqualTo(request.id().toString());
        JsonPath body = new JsonPath(arrival.body());
        assertThat(body.getString("text")).isEqualTo("RentGuy loopt achter: 12 in de wachtrij \u2013 Mr. DJ");
        assertThat(body.getList("blocks.type")).startsWith("header", "section");
        Log.awaitEnd(request, "notification.sent");
    }

    @Test
    void aMessageWaitsAsLongAsSlackAsks() {
        // Given
        Request request = Request.slack();
        WebhookStandIn.answer(request.recipient(), 429, "3", 0);

        // When
        Topic.send(request.record());

        // Then
        assertThat(Log.awaitState(request, "sent").getInt("attempts")).isEqualTo(2);
        var arrivals = WebhookStandIn.of(request.recipient());
        assertThat(arrivals).extracting(WebhookStandIn.Arrival::status).containsExactly(429, 200);
        assertThat(Duration.between(arrivals.getFirst().at(), arrivals.getLast().at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(2900));
    }

    @Test
    void aServerErrorOrSilenceIsTriedAgain() {
        // Given
        Request request = Request.slack();
        WebhookStandIn.answer(request.recipient(), 503, "", 0);
        WebhookStandIn.answer(request.recipient(), 200, "", 4000);

        // When
        Topic.send(request.record());

        // Then
        assertThat(Log.awaitState(request, "sent").getInt("attempts")).isEqualTo(3);
        assertThat(WebhookStandIn.of(request.recipient()))
                .extracting(WebhookStandIn.Arrival::requestId)
                .containsOnly(request.id().toString());
    }

    @Test
    void aMessageSlackRefusesFailsWithoutShowingTheAddress() {
        // Given
        Request request = Request.slack();
        WebhookStandIn.answer(request.recipient(), 400, "", 0);

        // When
        Topic.send(request.record());

        // Then
        assertThat(Log.awaitState(request, "failed").getString("lastError"))
                .isEqualTo("Slack refused the message (HTTP 400)");
        Log.awaitEnd(request, "notification.failed");
        assertThat(WebhookStandIn.of(request.recipient())).hasSize(1);
    }
}
