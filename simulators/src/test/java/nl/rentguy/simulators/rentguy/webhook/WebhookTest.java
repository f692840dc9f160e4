package nl.rentguy.simulators.rentguy.webhook;

import static nl.rentguy.simulators.RunningSimulators.WEBHOOK_SECRET;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aBooking;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aDeal;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aProject;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.anEnquiry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.rentguy.simulators.RunningSimulators;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Resources;
import nl.rentguy.simulators.rentguy.webhook.WebhookReceiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WebhookTest {
    private final RunningSimulators simulators = RunningSimulators.inMemory();
    private final WebhookReceiver receiver = new WebhookReceiver();

    @BeforeEach
    void storeAContactAndADealAndSwitchWebhooksOn() {
        simulators.put("/contacts/c1", "c", aContact(1));
        simulators.put("/deals/d1", "d", aDeal(1));
        aim("{\"url\":\"" + receiver.url() + "\"}");
    }

    @AfterEach
    void stop() {
        simulators.close();
        receiver.close();
    }

    private HttpResponse<String> aim(String body) {
        return simulators.control("PUT", "/rentguy/webhook", body);
    }

    private HttpResponse<String> change(String type, String externalId, String changes) {
        return simulators.control(
                "POST",
                "/rentguy/changes",
                "{\"type\":\"" + type + "\",\"workspaceId\":\"one\",\"externalId\":\"" + externalId + "\",\"changes\":"
                        + changes + "}");
    }

    private JsonNode send(String body) {
        return BodyContract.parse(
                simulators.control("POST", "/rentguy/webhooks/send", body).body());
    }

    /** The webhooks sent, once none of them is on its way any more. */
    private List<JsonNode> settled() {
        while (true) {
            JsonNode items = simulators.get("/simulators/rentguy/webhooks").path("items");
            List<JsonNode> sent =
                    StreamSupport.stream(items.spliterator(), false).toList();
            if (sent.stream().noneMatch(one -> one.path("state").asText().equals("pending"))) {
                return sent;
            }
        }
    }

    private static Instant signedAt(Received received) {
        return Instant.ofEpochSecond(Long.parseLong(received.signature().replaceFirst("t=(\\d+),.*", "$1")));
    }

    private static boolean rightlySigned(Received received, String... secrets) {
        return Signature.of(received.body(), signedAt(received), List.of(secrets))
                .equals(received.signature());
    }

    @Test
    void tellsWhatAUserChanged() {
        // When
        change("contact.updated", "c1", "{\"lastName\":\"Bakker\"}");

        // Then
        Received received = receiver.next();
        JsonNode webhook = received.json();
        assertEquals(webhook.path("id").asText(), received.delivery());
        assertEquals("contact.updated", webhook.path("type").asText());
        assertEquals("one", webhook.path("workspaceId").asText());
        JsonNode data = webhook.path("data");
        assertEquals("user", data.path("source").asText());
        assertEquals("c1", data.path("externalId").asText());
        assertEquals(1, data.path("version").asLong());
        assertEquals(2, data.path("revision").asLong());
        assertEquals(simulators.read("/contacts/c1"), data.path("document"));
        assertTrue(rightlySigned(received, WEBHOOK_SECRET), received.signature());
    }

    @Test
    void echoesWhatCameThroughTheApi() {
        // When
        simulators.put("/projects/p1", "k1", aProject(7));

        // Then
        JsonNode webhook = receiver.next().json();
        assertEquals("project.updated", webhook.path("type").asText());
        assertEquals("api", webhook.path("data").path("source").asText());
        assertEquals(7, webhook.path("data").path("version").asLong());
    }

    @Test
    void tellsABookingsStatusAndTheOneBefore() {
        // Given
        simulators.put("/bookings/b1", "k1", aBooking(1));
        JsonNode created = receiver.next().json().path("data");

        // When
        change("booking.status_changed", "b1", "{\"status\":\"cancelled\"}");

        // Then
        JsonNode cancelled = receiver.next().json().path("data");
        assertTrue(created.path("previousStatus").isNull());
        assertEquals("option", created.path("status").asText());
        assertEquals("option", cancelled.path("previousStatus").asText());
        assertEquals("cancelled", cancelled.path("status").asText());
    }

    @Test
    void sendsWhatTheDocumentSays() throws IOException {
        // Given
        simulators.put("/bookings/b1", "k1", aBooking(1));
        ObjectNode schema = (ObjectNode) new YAMLMapper().readTree(Resources.text("/rentguy-openapi.yaml"));
        schema.put("$ref", "#/components/schemas/Webhook");

        // When
        JsonNode webhook = receiver.next().json();

        // Then
        assertEquals(List.of(), new BodyContract(schema).errorsIn(webhook));
    }

    @Test
    void keepsToItselfWhatIsNoBusinessOfTheReceiver() {
        // Given
        simulators.put("/bookings/b1", "k1", aBooking(1));
        receiver.next();

        // When
        simulators.put("/bookings/b1", "k2", aBooking(2));
        simulators.put("/bookings/b1", "k2", aBooking(2));
        simulators.put("/deals/d1", "k3", aDeal(2));
        simulators.put("/enquiries/e1", "k4", anEnquiry(1));
        simulators.put("/contacts/c1", "k5", "{}");
        simulators.put("/contacts/c2", "last", aContact(1));

        // Then
        assertEquals(
                "c2", receiver.next().json().path("data").path("externalId").asText());
        assertEquals(2, settled().size());
    }

    @Test
    void tellsAlsoWhatTookEffectWhileTheAnswerWasLost() {
        // When
        assertThrows(
                UncheckedIOException.class,
                () -> simulators.send(simulators
                        .rentGuyPut("/contacts/c1", "k1", aContact(2))
                        .header("X-RentGuy-Simulate", "lost-answer")));

        // Then
        assertEquals(2, receiver.next().json().path("data").path("version").asLong());
    }

    @Test
    void sendsNothingWhileOff() {
        // Given
        aim("{\"url\":null}");

        // When
        simulators.put("/contacts/c1", "k1", aContact(2));

        // Then
        assertEquals(0, settled().size());
        assertTrue(receiver.isEmpty());
    }

    @Test
    void signsWithBothSecretsDuringARotation() {
        // Given
        HttpResponse<String> aimed = aim("{\"secrets\":[\"new-secret\",\"old-secret\"]}");

        // When
        simulators.put("/contacts/c1", "k1", aContact(2));

        // Then
        assertTrue(rightlySigned(receiver.next(), "new-secret", "old-secret"));
        assertFalse(aimed.body().contains("old-secret"), aimed.body());
        assertEquals(2, BodyContract.parse(aimed.body()).path("secrets").asInt());
    }

    @Test
    void triesAgainUntilItIsTakenIn() {
        // Given
        receiver.answerNext(500, 302);

        // When
        simulators.put("/contacts/c1", "k1", aContact(2));

        // Then
        List<String> ids = List.of(
                receiver.next().delivery(),
                receiver.next().delivery(),
                receiver.next().delivery());
        assertEquals(1, ids.stream().distinct().count());
        JsonNode sent = settled().getFirst();
        assertEquals("delivered", sent.path("state").asText());
        assertEquals(500, sent.path("tries").path(0).path("status").asInt());
        assertEquals(204, sent.path("tries").path(2).path("status").asInt());
    }

    @Test
    void givesUpAfterThreeTries() {
        // Given
        receiver.answerNext(500, 500, 401);

        // When
        simulators.put("/contacts/c1", "k1", aContact(2));

        // Then
        JsonNode sent = settled().getFirst();
        assertEquals("failed", sent.path("state").asText());
        assertEquals(3, sent.path("tries").size());
    }

    @Test
    void notesDownThatNobodyListens() {
        // Given
        receiver.close();

        // When
        simulators.put("/contacts/c1", "k1", aContact(2));

        // Then
        JsonNode sent = settled().getFirst();
        assertEquals("failed", sent.path("state").asText());
        assertTrue(sent.path("tries").path(0).path("status").isNull());
    }

    @Test
    void replaysByteForByte() {
        // Given
        simulators.put("/contacts/c1", "k1", aContact(2));
        Received first = receiver.next();
        settled();

        // When
        send("{\"mode\":\"replayed\"}");

        // Then
        assertEquals(first, receiver.next());
    }

    @Test
    void forgesWithAnotherKey() {
        // When
        send("{\"mode\":\"forged\"}");

        // Then
        Received received = receiver.next();
        assertFalse(rightlySigned(received, WEBHOOK_SECRET), received.signature());
        assertTrue(rightlySigned(received, "not-the-secret"), received.signature());
    }

    @Test
    void sendsLateWithARightSignature() {
        // When
        send("{\"mode\":\"late\",\"ageSeconds\":900}");

        // Then
        Received received = receiver.next();
        assertTrue(rightlySigned(received, WEBHOOK_SECRET), received.signature());
        assertTrue(signedAt(received).isBefore(Instant.now().minusSeconds(899)), received.signature());
    }

    @Test
    void sendsMoreThanAnybodyShouldTakeIn() {
        // When
        send("{\"mode\":\"oversized\",\"bytes\":300000}");

        // Then
        Received received = receiver.next();
        assertEquals(300_000, received.body().length());
        assertTrue(rightlySigned(received, WEBHOOK_SECRET), received.signature());
        JsonNode sent = settled().getFirst();
        assertEquals("oversized", sent.path("kind").asText());
        assertEquals(300_000, sent.path("characters").asInt());
    }

    @Test
    void sendsTheNewerBeforeTheOlder() {
        // Given
        aim("{\"held\":true}");
        simulators.put("/contacts/c1", "k1", aContact(2));
        change("contact.updated", "c1", "{\"lastName\":\"Bakker\"}");

        // When
        JsonNode answer = send("{\"mode\":\"out-of-order\"}");

        // Then
        Received newer = receiver.next();
        Received older = receiver.next();
        assertEquals(3, newer.json().path("data").path("revision").asLong());
        assertEquals(2, older.json().path("data").path("revision").asLong());
        assertEquals(newer.delivery(), answer.path("sent").path(0).asText());
        assertEquals(older.delivery(), answer.path("sent").path(1).asText());
    }

    @Test
    void keepsBackWhatIsHeld() {
        // Given
        aim("{\"held\":true}");

        // When
        simulators.put("/contacts/c1", "k1", aContact(2));

        // Then
        assertEquals("held", settled().getFirst().path("state").asText());
        assertTrue(receiver.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mode\":\"replayed\"}",
                "{\"mode\":\"out-of-order\"}",
                "{\"mode\":\"late\",\"id\":\"6a1e0c4e-43a5-4f4e-9a60-1f8d1b8f2f9c\"}"
            })
    void hasNothingToSendBeforeSomethingChanged(String body) {
        // When
        HttpResponse<String> answer = simulators.control("POST", "/rentguy/webhooks/send", body);

        // Then
        assertEquals(409, answer.statusCode());
    }

    @Test
    void playsNoTricksWhileOff() {
        // Given
        aim("{\"url\":null}");

        // When
        HttpResponse<String> answer = simulators.control("POST", "/rentguy/webhooks/send", "{\"mode\":\"forged\"}");

        // Then
        assertEquals(409, answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\":\"here\"}",
                "{\"url\":\"ftp://example.nl\"}",
                "{\"url\":\"http://\"}",
                "{\"url\":\"http://127.0.0.1:70000/\"}",
                "{\"secrets\":[]}",
                "{\"secrets\":[\"short\"]}",
                "{\"secrets\":[\"secret-one\",\"secret-two\",\"secret-three\"]}",
                "{\"held\":1}"
            })
    void refusesATargetThatCannotBeUsed(String body) {
        // When
        HttpResponse<String> answer = aim(body);

        // Then
        assertEquals(422, answer.statusCode());
    }

    @Test
    void showsOnThePageWhatWasSent() {
        // Given
        change("contact.updated", "c1", "{\"lastName\":\"<b>\"}");
        settled();

        // When
        String page = simulators.send(simulators.request("/")).body();

        // Then
        assertTrue(page.contains("Webhooks sent, newest first"), page);
        assertTrue(page.contains("<td>one/contacts/c1</td><td>genuine</td><td>delivered</td>"), page);
        assertFalse(page.contains("<b>"), page);
    }

    @Test
    void forgetsWhatWasSentWhenCleared() {
        // Given
        simulators.put("/contacts/c1", "k1", aContact(2));
        settled();

        // When
        simulators.send(simulators.request("/simulators/rentguy").DELETE());

        // Then
        assertEquals(0, settled().size());
    }
}
