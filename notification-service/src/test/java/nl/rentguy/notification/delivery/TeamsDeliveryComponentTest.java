package nl.rentguy.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
class TeamsDeliveryComponentTest {

    @Test
    void aRequestBecomesOneCardInTheFormOfWorkflows() {
        // Given
        Request request = Request.card();

        // When
        Topic.send(request.record());

        // Then
        JsonPath log = Log.awaitState(request, "sent");
        assertThat(log.getString("providerMessageId")).isEqualTo(request.id().toString());
        assertThat(WebhookStandIn.of(request.recipient())).hasSize(1);
        var arrival = WebhookStandIn.of(request.recipient()).getFirst();
        assertThat(arrival.requestId()).isEqualTo(request.id().toString());
        JsonPath body = new JsonPath(arrival.body());
        assertThat(body.getString("type")).isEqualTo("message");
        assertThat(body.getString("attachments[0].contentType")).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(body.getString("attachments[0].content.type")).isEqualTo("AdaptiveCard");
        assertThat(body.getList("attachments[0].content.body.type")).isNotEmpty();
        Log.awaitEnd(request, "notification.sent");
    }

    @Test
    void aCardWaitsAsLongAsTeamsAsks() {
        // Given
        Request request = Request.card();
        WebhookStandIn.answer(request.recipient(), 429, "3", 0);

        // When
        Topic.send(request.record());

        // Then
        JsonPath log = Log.awaitState(request, "sent");
        assertThat(log.getInt("attempts")).isEqualTo(2);
        var arrivals = WebhookStandIn.of(request.recipient());
        assertThat(arrivals).extracting(WebhookStandIn.Arrival::status).containsExactly(429, 202);
        assertThat(Duration.between(arrivals.getFirst().at(), arrivals.getLast().at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(2900));
    }

    @Test
    void aServerErrorOrSilenceIsTriedAgain() {
        // Given
        Request request = Request.card();
        WebhookStandIn.answer(request.recipient(), 500, "", 0);
        WebhookStandIn.answer(request.recipient(), 202, "", 4000);

        // When
        Topic.send(request.record());

        // Then
        assertThat(Log.awaitState(request, "sent").getInt("attempts")).isEqualTo(3);
        assertThat(WebhookStandIn.of(request.recipient()))
                .extracting(WebhookStandIn.Arrival::requestId)
                .containsOnly(request.id().toString());
    }

    @Test
    void aCardTeamsRefusesFailsVisibly() {
        // Given
        Request request = Request.card();
        WebhookStandIn.answer(request.recipient(), 400, "", 0);

        // When
        Topic.send(request.record());

        // Then
        assertThat(Log.awaitState(request, "failed").getString("lastError"))
                .isEqualTo("Teams refused the card (HTTP 400)");
        Log.awaitEnd(request, "notification.failed");
        assertThat(WebhookStandIn.of(request.recipient())).hasSize(1);
    }

    @Test
    void oneChannelInTroubleDoesNotHoldUpTheOther() {
        // Given
        Request stuck = Request.card();
        for (int i = 0; i < 5; i++) {
            WebhookStandIn.answer(stuck.recipient(), 503, "", 0);
        }
        Request mail = Request.mail();

        // When
        Topic.send(stuck.record(), mail.record());

        // Then
        Log.awaitState(mail, "sent");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> WebhookStandIn.of(stuck.recipient()).size() == 6);
        assertThat(Log.awaitState(stuck, "sent").getInt("attempts")).isEqualTo(6);
    }
}
