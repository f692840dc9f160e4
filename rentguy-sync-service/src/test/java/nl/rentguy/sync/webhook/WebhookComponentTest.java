package nl.rentguy.sync.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.EventJson;
import nl.rentguy.events.RentguyContactChanged;
import nl.rentguy.events.Topics;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.SettableClock;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.sync.settings.Settings;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestIdentityProvider;
import nl.rentguy.testkit.TooLarge;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken in from RentGuy, what is refused, and what of it the suite hears. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class WebhookComponentTest {
    private static final String RECEIPTS = "/integrations/rentguy/webhooks";

    private static final String CLAIM =
            "{\"baseUrl\": \"http://127.0.0.1:1/v1\", \"workspace\": \"mr-dj-workspace\", \"apiKey\": \"a-key-of-its-own\"%s}";

    private final UUID contactId = UUID.randomUUID();

    @Inject
    SettableClock clock;

    @BeforeEach
    void rentguyHoldsTheContact() {
        Simulator.work();
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 delivered");
    }

    @AfterEach
    void nothingIsSet() {
        Settings.reset();
        Rows.awaitEmptyQueue();
    }

    @Test
    void aChangeByAUserOfRentGuyBecomesAnEvent() throws IOException {
        // Given
        Message message = Message.contactUpdated(contactId, 2, "+31687654321");

        // When
        message.send(clock.instant()).statusCode(202).body("status", equalTo("accepted"));

        // Then
        ConsumerRecord<String, byte[]> published =
                await().until(this::changes, found -> found.size() == 1).getFirst();
        assertThat(published.key()).isEqualTo(contactId.toString());
        assertThat(Topic.header(published, EventHeaders.TENANT_ID)).isEqualTo(Events.TENANT);
        assertThat(Topic.header(published, EventHeaders.ACTOR)).isEqualTo("partner:rentguy");
        RentguyContactChanged event = EventJson.read(published.value(), RentguyContactChanged.class);
        assertThat(event.person().phone()).isEqualTo("+31687654321");
        assertThat(event.person().infix()).isEqualTo("van de");
        assertThat(event.revision()).isEqualTo(2);
        assertThat(state(message)).isEqualTo("handled contact.updated");
    }

    @Test
    void theEchoOfAWriteOfOursIsRecognised() {
        // Given
        Message echo = Message.contactUpdated("api", contactId, 2, "+31687654321");

        // When
        echo.send(clock.instant()).statusCode(202);

        // Then
        awaitState(echo, "ignored the echo of a write of ours");
        assertThat(changes()).isEmpty();
    }

    @Test
    void ofTwoChangesThatOvertakeEachOtherTheLaterStands() throws IOException {
        // Given
        Message later = Message.contactUpdated(contactId, 3, "+31600000003");
        Message earlier = Message.contactUpdated(contactId, 2, "+31600000002");

        // When
        later.send(clock.instant()).statusCode(202);
        awaitState(later, "handled contact.updated");
        earlier.send(clock.instant()).statusCode(202);

        // Then
        awaitState(earlier, "ignored a later change is known");
        List<ConsumerRecord<String, byte[]>> published = await().until(this::changes, found -> !found.isEmpty());
        assertThat(published).hasSize(1);
        assertThat(EventJson.read(published.getFirst().value(), RentguyContactChanged.class)
                        .revision())
                .isEqualTo(3);
    }

    @Test
    void aRepeatByRentGuyChangesNothingAndACopyIsRefused() {
        // Given
        Message message = Message.contactUpdated(contactId, 2, "+31687654321");
        String signature = message.header(clock.instant(), Message.SECRET);
        message.send(signature).statusCode(202);

        // When
        message.send(clock.instant().plusSeconds(3)).statusCode(200).body("status", equalTo("known"));
        message.send(signature).statusCode(409).body("code", equalTo("webhook-replayed"));

        // Then
        awaitState(message, "handled contact.updated");
        await().until(this::changes, found -> !found.isEmpty());
        assertThat(changes()).hasSize(1);
        assertThat(Rows.query("select id::text from webhook_receipt where delivery_id = '" + message.id() + "'"))
                .hasSize(1);
    }

    @Test
    void whatRentGuyDidNotSignIsRefused() {
        // Given
        Message message = Message.contactUpdated(contactId, 2, "+31687654321");
        Message other = Message.contactUpdated(contactId, 2, "+31600000000");

        // When
        message.send(message.header(clock.instant(), "another secret"))
                .statusCode(401)
                .body("code", equalTo("webhook-signature"));
        message.send(other.header(clock.instant(), Message.SECRET)).statusCode(401);
        message.send("t=now,v1=").statusCode(401);
        message.ofWorkspace("of-nobody").send(clock.instant()).statusCode(401);
        given().contentType(ContentType.JSON)
                .body(message.body())
                .post(Message.PATH)
                .then()
                .statusCode(401);

        // Then
        assertThat(Rows.query("select id::text from webhook_receipt where delivery_id = '" + message.id() + "'"))
                .isEmpty();
    }

    @Test
    void aTenantThatClaimsTheWorkspaceOfAnotherDoesNotGetItsMessages() {
        // Given
        Settings.change(Events.OTHER_TENANT, CLAIM.formatted("")).statusCode(200);
        Message message = Message.contactUpdated(contactId, 2, "+31687654321");

        // When
        message.send(clock.instant()).statusCode(202);

        // Then
        assertThat(Rows.query("select tenant_id from webhook_receipt where delivery_id = '" + message.id() + "'"))
                .containsExactly(Events.TENANT);
        awaitState(message, "handled contact.updated");
    }

    @Test
    void aMessageThatCouldBeForTwoTenantsIsForNeither() {
        // Given
        Settings.change(Events.OTHER_TENANT, CLAIM.formatted(", \"webhookSecret\": \"" + Message.SECRET + "\""))
                .statusCode(200);
        Message message = Message.contactUpdated(contactId, 2, "+31687654321");

        // When
        message.send(clock.instant()).statusCode(401).body("code", equalTo("webhook-signature"));

        // Then
        assertThat(Rows.query("select tenant_id from webhook_receipt where delivery_id = '" + message.id() + "'"))
                .isEmpty();
    }

    @Test
    void onlyWhoSignedRightlyIsToldThatTheAddressIsWrong() {
        // Given
        Settings.change(Events.TENANT, "{\"webhookAllowedAddresses\": \"192.0.2.0/24\"}")
                .statusCode(200);
        Message message = Message.contactUpdated(contactId, 2, "+31687654321");

        // When
        var outsider = message.send(message.header(clock.instant(), "another secret"));
        var rentGuy = message.send(clock.instant());

        // Then
        outsider.statusCode(401).body("code", equalTo("webhook-signature"));
        rentGuy.statusCode(403).body("code", equalTo("webhook-address"));
    }

    @Test
    void aChangeOfOursThatRentGuyDoesNotHoldYetIsKept() throws IOException {
        // Given
        Settings.change(Events.TENANT, "{\"rentguy-integration\": false}").statusCode(200);
        Topic.send(Events.contactUpdated(contactId, 2, "Susanna"));
        Rows.awaitStates(contactId, "1 delivered", "2 waiting");

        // When
        Message.contactUpdated(contactId, 2, "+31687654321")
                .send(clock.instant())
                .statusCode(202);

        // Then
        ConsumerRecord<String, byte[]> published =
                await().until(this::changes, found -> found.size() == 1).getFirst();
        RentguyContactChanged event = EventJson.read(published.value(), RentguyContactChanged.class);
        assertThat(event.person().phone()).isEqualTo("+31687654321");
        assertThat(event.person().firstName()).isEqualTo("Susanna");
        assertThat(event.person().lastName()).isEqualTo("Vries");
    }

    @Test
    void whatWasSignedLongAgoOrLaterThanNowIsRefused() {
        // Given
        Message message = Message.contactUpdated(contactId, 2, "+31687654321");

        // When
        var late = message.send(clock.instant().minus(Duration.ofSeconds(301)));
        var early = message.send(clock.instant().plus(Duration.ofSeconds(310)));

        // Then
        late.statusCode(401).body("code", equalTo("webhook-expired"));
        early.statusCode(401).body("code", equalTo("webhook-expired"));
        message.send(clock.instant().minus(Duration.ofSeconds(290))).statusCode(202);
    }

    @Test
    void bothSecretsCountDuringARotation() {
        // Given
        Message first = Message.contactUpdated(contactId, 2, "+31600000002");
        Message second = Message.contactUpdated(contactId, 3, "+31600000003");
        Message third = Message.contactUpdated(contactId, 4, "+31600000004");

        // When
        first.send(first.header(clock.instant(), Message.PREVIOUS_SECRET)).statusCode(202);
        second.send(second.header(clock.instant(), "unknown here", Message.PREVIOUS_SECRET))
                .statusCode(202);
        third.send(third.header(clock.instant(), Message.SECRET)).statusCode(202);

        // Then
        awaitState(third, "handled contact.updated");
    }

    @Test
    void whatIsTooLargeOrNoMessageIsRefused() throws IOException {
        // When
        List<String> oversized = TooLarge.post(RestAssured.port, Message.PATH, (1 << 20) + 1);
        var unreadable = new Message("x", "{\"id\":").send(clock.instant());
        var incomplete = new Message("x", "{\"id\":\"1\",\"type\":\"contact.updated\"}").send(clock.instant());

        // Then
        assertThat(oversized.getFirst()).contains(" 413 ");
        unreadable.statusCode(400).body("code", equalTo("unreadable-body"));
        incomplete.statusCode(400).body("code", equalTo("unreadable-body"));
    }

    @Test
    void whatIsNotOursIsKeptAndChangesNothing() {
        // Given
        Message stranger = Message.contactUpdated(UUID.randomUUID(), 2, "+31687654321");
        Message ofAnotherTenant =
                Message.contactUpdated(contactId, 9, "+31687654321").ofWorkspace("demo-rentals-workspace");

        // When
        stranger.send(clock.instant()).statusCode(202);
        ofAnotherTenant.send(clock.instant()).statusCode(202);

        // Then
        awaitState(stranger, "ignored about nothing of ours");
        awaitState(ofAnotherTenant, "ignored about nothing of ours");
        assertThat(changes()).isEmpty();
    }

    @Test
    void aMessageThatCannotBeUnderstoodIsKeptAndCanBeHandledAgain() {
        // Given
        Message broken = Message.contactUpdated(contactId, 2, "+31687654321");
        Message incomplete = new Message(broken.id(), broken.body().replace("\"firstName\":\"Sanne\",", ""));
        incomplete.send(clock.instant()).statusCode(202);
        await().until(() -> state(incomplete), found -> found.startsWith("failed data.document"));
        assertThat(changes()).isEmpty();

        // When
        Rows.change("update webhook_receipt set body = replace(body, '\"infix\"', '\"firstName\":\"Sanne\",\"infix\"')"
                + " where delivery_id = '" + incomplete.id() + "'");
        String id = Rows.query("select id::text from webhook_receipt where delivery_id = '" + incomplete.id() + "'")
                .getFirst();
        given().auth()
                .oauth2(TestIdentityProvider.token(Events.TENANT, "operations"))
                .post(RECEIPTS + "/" + id + "/retry")
                .then()
                .statusCode(202);

        // Then
        awaitState(incomplete, "handled contact.updated");
    }

    @Test
    void staffSeeTheMessagesOfTheirTenant() {
        // Given
        Message echo = Message.contactUpdated("api", contactId, 2, "+31687654321");
        echo.send(clock.instant()).statusCode(202);
        awaitState(echo, "ignored the echo of a write of ours");

        // When
        var mine = list(Events.TENANT, "?state=ignored");
        var theirs = list(Events.OTHER_TENANT, "");
        var wrong = list(Events.TENANT, "?state=lost");

        // Then
        mine.statusCode(200)
                .body("items.deliveryId", hasItem(echo.id()))
                .body("items.state", everyItem(equalTo("ignored")));
        theirs.statusCode(200).body("items.deliveryId", not(hasItem(echo.id())));
        wrong.statusCode(400);
        given().auth()
                .oauth2(TestIdentityProvider.token(Events.TENANT, "marketing"))
                .get(RECEIPTS)
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse list(String tenantId, String query) {
        return given().auth()
                .oauth2(TestIdentityProvider.token(tenantId, "operations"))
                .get(RECEIPTS + query)
                .then();
    }

    private List<ConsumerRecord<String, byte[]>> changes() {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : Topic.read(Topics.RENTGUY_SYNC)) {
            if ("rentguy.contact.changed".equals(Topic.header(record, EventHeaders.TYPE))
                    && contactId.toString().equals(record.key())) {
                found.add(record);
            }
        }
        return found;
    }

    private static String state(Message message) {
        return Rows.query("select state || ' ' || coalesce(note, '') from webhook_receipt where delivery_id = '"
                        + message.id() + "'")
                .getFirst();
    }

    private static void awaitState(Message message, String state) {
        await().untilAsserted(() -> assertThat(state(message)).isEqualTo(state));
    }
}
