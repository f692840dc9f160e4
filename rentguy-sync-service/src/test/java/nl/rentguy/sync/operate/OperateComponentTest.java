package nl.rentguy.sync.operate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.SettableClock;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestIdentityProvider;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators do: retry, cancel, edit, for one or many, and the flush. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class OperateComponentTest {
    private static final String DELIVERIES = "/integrations/rentguy/deliveries";
    private static final String FLUSH = "/integrations/rentguy/flush-queue";

    @Inject
    SettableClock clock;

    private final UUID contactId = UUID.randomUUID();

    @BeforeEach
    void nothingIsUnderWay() {
        Simulator.work();
        Simulator.workForAllCalls();
        Rows.change("update delivery set lease_until = now() where lease_until > now() + interval '1 year'");
        Rows.awaitEmptyQueue();
        // Others gave deliveries up in days to come; a command for many would take those too.
        Rows.change("update delivery set state = 'cancelled' where state = 'exhausted'");
    }

    @Test
    void whatWasGivenUpIsTriedAgain() {
        // Given
        UUID id = givenUp(contactId);

        // When
        ValidatableResponse answer =
                operator().post(DELIVERIES + "/" + id + "/retry").then();

        // Then
        answer.statusCode(200).body("state", equalTo("retrying"));
        Rows.awaitStates(contactId, "1 delivered");
        details(id)
                .body("actionLog", hasSize(1))
                .body("actionLog[0].action", equalTo("retried"))
                .body("actionLog[0].actor", equalTo("user:operations@mr-dj"))
                .body("actionLog[0].note", equalTo("was exhausted"));
    }

    @Test
    void aRetryGivesTheFullTimeAgain() {
        // Given
        UUID id = givenUp(contactId);
        Rows.change("update delivery set first_tried_at = now() - interval '10 day' where id = '" + id + "'");
        Simulator.failNext("server-error", 1);

        // When
        operator().post(DELIVERIES + "/" + id + "/retry").then().statusCode(200);

        // Then
        Rows.awaitStates(contactId, "1 delivered");
    }

    @Test
    void anOlderVersionIsNotTriedAgain() {
        // Given
        UUID id = givenUp(contactId);
        Simulator.failAll("server-error");
        Topic.send(Events.contactUpdated(contactId, 2, "Susanne"));
        Rows.awaitStates(contactId, "1 exhausted", "2 retrying");

        // When
        ValidatableResponse answer =
                operator().post(DELIVERIES + "/" + id + "/retry").then();

        // Then
        answer.statusCode(409).body("code", equalTo("newer-version-known"));
        details(id).body("actionLog", hasSize(0));
    }

    @Test
    void whatWasGivenUpIsOverOnceANewerVersionIsDelivered() {
        // Given
        UUID id = givenUp(contactId);

        // When
        Topic.send(Events.contactUpdated(contactId, 2, "Susanne"));

        // Then
        Rows.awaitStates(contactId, "1 superseded", "2 delivered");
        details(id).body("lastError", equalTo("a newer version is known"));
    }

    @ParameterizedTest
    @CsvSource({"retry", "edit", "retry many"})
    void aCancelledVersionTakesThePlaceOfAnOlderOneThatWasQueuedAgain(String command) {
        // Given
        Instant since = clock.instant();
        UUID id = cancelledWithAnOlderOneQueued();

        // When
        switch (command) {
            case "retry" ->
                operator().post(DELIVERIES + "/" + id + "/retry").then().statusCode(200);
            case "edit" -> edit(id, "\"0\"", payload(2, "Saskia")).statusCode(200);
            default ->
                operator()
                        .post(DELIVERIES + "/retry?state=cancelled&createdAfter=" + since)
                        .then()
                        .statusCode(200)
                        .body("changed", equalTo(1));
        }

        // Then
        Rows.awaitStates(contactId, "1 superseded", "2 delivered");
    }

    @Test
    void aRetryOfManyIsNotSpentOnWhatANewerVersionHasOvertaken() {
        // Given
        Instant since = clock.instant();
        UUID overtaken = UUID.randomUUID();
        givenUp(overtaken);
        Simulator.failAll("server-error");
        Topic.send(Events.contactUpdated(overtaken, 2, "Susanne"));
        cancelled(overtaken, 2);
        givenUp(contactId);

        // When
        JsonPath answer = retryMany("&limit=1&createdAfter=" + since);

        // Then
        assertThat(answer.getInt("changed")).isEqualTo(1);
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(Rows.states(overtaken)).containsExactly("1 exhausted", "2 cancelled");
    }

    @ParameterizedTest
    @CsvSource({"retry, delivered", "cancel, delivered", "retry, superseded", "cancel, superseded"})
    void whatIsOverStaysOver(String command, String state) {
        // Given
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 delivered");
        UUID id = Rows.deliveryId(contactId);
        if (state.equals("superseded")) {
            Rows.change("update delivery set state = 'superseded', delivered_at = null where id = '" + id + "'");
        }

        // When
        ValidatableResponse answer =
                operator().post(DELIVERIES + "/" + id + "/" + command).then();

        // Then
        answer.statusCode(409).body("code", equalTo("delivery-not-suited")).body("detail", containsString(state));
    }

    @Test
    void aCancelledDeliveryIsNotSentAndItsDependantsSayWhatTheyWaitFor() {
        // Given
        UUID leadId = UUID.randomUUID();
        Simulator.failAll("server-error");
        Topic.send(Events.contactCreated(contactId), Events.dealCreated(leadId, contactId));
        Rows.awaitStates(contactId, "1 retrying");
        Rows.awaitStates(leadId, "1 waiting");
        UUID id = Rows.deliveryId(contactId);

        // When
        await().until(() -> operator().post(DELIVERIES + "/" + id + "/cancel").statusCode() == 200);

        // Then
        Simulator.work();
        assertThat(Rows.states(contactId)).containsExactly("1 cancelled");
        operator().post(DELIVERIES + "/" + id + "/cancel").then().statusCode(200);
        details(id).body("actionLog.action", equalTo(List.of("cancelled")));
        operator()
                .get(DELIVERIES + "?entityId=" + leadId)
                .then()
                .body("items[0].waitsFor", equalTo("waits for contact " + contactId + ", which was cancelled"));
        assertThat(status().getInt("stuck")).isGreaterThanOrEqualTo(2);
        operator().post(DELIVERIES + "/" + id + "/retry").then().statusCode(200);
        Rows.awaitStates(leadId, "1 delivered");
    }

    @Test
    void whoWaitsForSomethingThatWasGivenUpSaysSoThroughAllLinks() {
        // Given
        givenUp(contactId);
        UUID dealId = UUID.randomUUID();
        UUID bookingId = UUID.randomUUID();
        Topic.send(
                Events.dealCreated(dealId, UUID.randomUUID(), contactId),
                Events.bookingCreated(bookingId, dealId, contactId));
        Rows.awaitStates(bookingId, "1 waiting");
        Rows.awaitStates(dealId, "1 waiting");

        // When
        ValidatableResponse answer =
                operator().get(DELIVERIES + "?entityId=" + bookingId).then();

        // Then
        answer.body("items[0].waitsFor", equalTo("waits for contact " + contactId + ", which was given up"));
        assertThat(status().getInt("stuck")).isGreaterThanOrEqualTo(3);
        operator()
                .post(DELIVERIES + "/" + Rows.deliveryId(contactId) + "/retry")
                .then()
                .statusCode(200);
        Rows.awaitStates(bookingId, "1 delivered");
    }

    @Test
    void anEditedPayloadIsSentUnderANewKeyAndTheOldOneIsKept() {
        // Given
        UUID id = givenUp(contactId);
        String etag = operator().get(DELIVERIES + "/" + id).header("ETag");

        // When
        ValidatableResponse answer = edit(id, etag, payload(1, "Saskia"));

        // Then
        answer.statusCode(200).header("ETag", "\"1\"").body("edits", equalTo(1));
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(Simulator.requests(contactId).getLast())
                .containsEntry("idempotencyKey", "contact-" + contactId + "-v1-e1");
        details(id).body("payload.firstName", equalTo("Saskia")).body("actionLog[0].action", equalTo("edited"));
        assertThat(Rows.query("select payload_before from delivery_action where delivery_id = '" + id + "'")
                        .getFirst())
                .contains("\"firstName\":\"Sanne\"");
    }

    @Test
    void aLostAnswerToAnEditedPayloadIsSentAgainBecauseTheVersionTellsNothing() {
        // Given
        UUID id = givenUp(contactId);
        Simulator.failNext("lost-answer", 1);

        // When
        edit(id, "\"0\"", payload(1, "Saskia")).statusCode(200);

        // Then
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(Simulator.effects(contactId)).endsWith("created", "replayed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"0\" | {\"payload\": [1]} | 400 | payload",
                "\"0\" | {\"payload\": {\"firstName\": \"A\", \"version\": 2}} | 400 | payload.version",
                "\"0\" | {} | 400 | payload",
                "\"7\" | {\"payload\": {\"version\": 1}} | 412 |",
                "      | {\"payload\": {\"version\": 1}} | 428 |"
            })
    void anEditThatMayNotBeIsRefusedAndChangesNothing(String etag, String body, int status, String field) {
        // Given
        UUID id = givenUp(contactId);

        // When
        ValidatableResponse answer = edit(id, etag, body);

        // Then
        answer.statusCode(status);
        if (field != null) {
            answer.body("errors.field", hasItem(field));
        }
        details(id)
                .body("state", equalTo("exhausted"))
                .body("edits", equalTo(0))
                .body("actionLog", hasSize(0));
    }

    @Test
    void manyAreRetriedOncePerKeyAndSpread() {
        // Given
        List<UUID> contacts = Stream.generate(UUID::randomUUID).limit(4).toList();
        Instant before = Instant.now();
        contacts.forEach(this::givenUp);
        String key = UUID.randomUUID().toString();
        String url = DELIVERIES + "/retry?state=exhausted&entityType=contact&limit=1000&failedSince=" + before;
        Simulator.failAll("server-error");

        // When
        JsonPath first = operator()
                .header("Idempotency-Key", key)
                .post(url)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(first.getInt("changed")).isEqualTo(4);
        assertThat(first.getString("message")).contains("4 leveringen");
        operator()
                .header("Idempotency-Key", key)
                .post(url)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("changed", equalTo(4))
                .body("lastDueAt", equalTo(first.getString("lastDueAt")));
        contacts.forEach(id -> details(Rows.deliveryId(id)).body("actionLog", hasSize(1)));
        Simulator.work();
        contacts.forEach(id -> Rows.awaitStates(id, "1 delivered"));
    }

    @Test
    void retriesOfManyAreSoManyASecondHoweverOftenStaffAsk() {
        // Given
        List<UUID> contacts = Stream.generate(UUID::randomUUID).limit(6).toList();
        Instant since = Instant.now();
        contacts.forEach(this::givenUp);

        // When
        JsonPath early = retryMany("&limit=3&failedSince=" + since);
        JsonPath late = retryMany("&limit=3&failedSince=" + since);

        // Then
        assertThat(List.of(early.getInt("changed"), late.getInt("changed"))).containsExactly(3, 3);
        assertThat(Duration.between(
                        Instant.parse(early.getString("lastDueAt")), Instant.parse(late.getString("lastDueAt"))))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
        contacts.forEach(id -> Rows.awaitStates(id, "1 delivered"));
    }

    @Test
    void theFirstSuccessAfterAnOutageDoesNotBringRetriesOfManyForward() {
        // Given
        Instant since = clock.instant();
        List<UUID> contacts = Stream.generate(UUID::randomUUID).limit(25).toList();
        Simulator.failAll("server-error");
        contacts.forEach(id -> Topic.send(Events.contactCreated(id)));
        await().until(() -> {
            Rows.change("update delivery set state = 'exhausted', failed_at = now()"
                    + " where state in ('waiting', 'retrying') and created_at >= '" + since + "'");
            return Rows.query("select 1 from delivery where state = 'exhausted' and created_at >= '" + since + "'")
                            .size()
                    == 25;
        });
        Simulator.work();
        assertThat(status().getString("circuit")).isNotEqualTo("closed");

        // When
        JsonPath answer = retryMany("&createdAfter=" + since);

        // Then
        contacts.forEach(id -> Rows.awaitStates(id, "1 delivered"));
        assertThat(Rows.query("select (max(due_at) = '" + answer.getString("lastDueAt") + "')::text from delivery"
                        + " where created_at >= '" + since + "'"))
                .containsExactly("true");
        assertThat(Rows.query("select bool_and(a.started_at >= d.due_at)::text"
                        + " from delivery d join delivery_attempt a on a.delivery_id = d.id and a.outcome = 'accepted'"
                        + " where d.created_at >= '" + since + "'"))
                .containsExactly("true");
    }

    @Test
    void aRetryOfManyPostponesNothing() {
        // Given
        Instant since = clock.instant();
        Instant inAMinute = since.plus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MILLIS);
        retrying(contactId, "due_at = '" + inAMinute + "'");
        UUID spared = UUID.randomUUID();
        Instant inAnHour = since.plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        retrying(spared, "due_at = '" + inAnHour + "', not_before = '" + inAnHour + "'");
        Rows.change("insert into queue_state (tenant_id, spread_until) values ('mr-dj', '"
                + since.plus(Duration.ofMinutes(30))
                + "') on conflict (tenant_id) do update set spread_until = excluded.spread_until");

        // When
        JsonPath answer = operator()
                .post(DELIVERIES + "/retry?state=retrying&createdAfter=" + since)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(answer.getInt("changed")).isEqualTo(2);
        details(Rows.deliveryId(contactId)).body("dueAt", equalTo(inAMinute.toString()));
        details(Rows.deliveryId(spared)).body("dueAt", equalTo(inAnHour.toString()));
        Rows.change("update queue_state set spread_until = null");
        Rows.change("update delivery set due_at = now(), not_before = null where state = 'retrying'");
        Rows.awaitStates(contactId, "1 delivered");
        Rows.awaitStates(spared, "1 delivered");
    }

    @Test
    void manyAreCancelled() {
        // Given
        List<UUID> contacts = Stream.generate(UUID::randomUUID).limit(3).toList();
        contacts.forEach(this::givenUp);

        // When
        JsonPath answer = operator()
                .post(DELIVERIES + "/cancel?state=exhausted&outcome=refused&limit=1000")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(answer.getInt("changed")).isGreaterThanOrEqualTo(3);
        contacts.forEach(id -> assertThat(Rows.states(id)).containsExactly("1 cancelled"));
    }

    @ParameterizedTest
    @CsvSource({
        "retry, '', state, exhausted",
        "cancel, ?state=delivered, state, exhausted",
        "cancel, ?state=sending, state, waiting",
        "retry, ?state=exhausted&limit=1001, limit, 1 to 1000",
        "retry, ?state=exhausted&limit=x, limit, 1 to 1000"
    })
    void aCommandForManySaysWhatItIsMeantFor(String command, String query, String field, String allowed) {
        // When
        ValidatableResponse answer =
                operator().post(DELIVERIES + "/" + command + query).then();

        // Then
        answer.statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].allowed", containsString(allowed));
    }

    @Test
    void aFlushEndsTheWaits() {
        // Given
        Simulator.failAll("server-error");
        Topic.send(Events.contactCreated(contactId));
        await().until(() -> Rows.change("update delivery set due_at = now() + interval '10 year'"
                        + " where state = 'retrying' and entity_id = '" + contactId + "'")
                == 1);
        Simulator.work();

        // When
        JsonPath answer =
                operator().post(FLUSH).then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(answer.getInt("due")).isEqualTo(1);
        assertThat(answer.getString("message")).startsWith("1 leveringen worden nu verstuurd");
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(Rows.query("select note from delivery_action where action = 'flushed' order by id desc limit 1"))
                .containsExactly("due 1, sending 0, waiting for others 0, held by RentGuy 0, switched off 0");
    }

    @Test
    void aFlushDoesNotGoBeforeWhatRentGuyAskedFor() {
        // Given
        Simulator.failAll("server-error");
        Topic.send(Events.contactCreated(contactId));
        await().until(() -> Rows.change("update delivery set due_at = now() + interval '10 year',"
                        + " not_before = now() + interval '9 year'"
                        + " where state = 'retrying' and entity_id = '" + contactId + "'")
                == 1);
        Simulator.work();

        // When
        JsonPath answer =
                operator().post(FLUSH).then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(answer.getInt("due")).isZero();
        assertThat(answer.getInt("heldByRentGuy")).isEqualTo(1);
        Rows.change("update delivery set due_at = now(), not_before = null where entity_id = '" + contactId + "'");
        Rows.awaitStates(contactId, "1 delivered");
    }

    @Test
    void aFlushWhileSendingSendsNothingTwice() {
        // Given
        Simulator.delayNext(1, 700);
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 sending");

        // When
        JsonPath first = operator().post(FLUSH).then().statusCode(200).extract().jsonPath();
        operator().post(FLUSH).then().statusCode(200);

        // Then
        assertThat(first.getInt("alreadySending")).isEqualTo(1);
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(Simulator.effects(contactId)).containsExactly("created");
    }

    @Test
    void theQueuesAreShownInNumbers() {
        // Given
        givenUp(contactId);
        Topic.send(Events.dealCreated(UUID.randomUUID(), contactId));
        await().until(() -> queues().getInt("rentguy.waiting") == 2);

        // When
        JsonPath queues = queues();

        // Then
        assertThat(queues.getInt("rentguy.stuck")).isGreaterThanOrEqualTo(2);
        assertThat(queues.getInt("rentguy.exhausted")).isPositive();
        assertThat(queues.getInt("rentguy.failedTriesLastHour")).isPositive();
        assertThat(queues.getString("rentguy.circuit")).isEqualTo("closed");
        operator()
                .post(DELIVERIES + "/" + Rows.deliveryId(contactId) + "/retry")
                .then()
                .statusCode(200);
        Rows.awaitEmptyQueue();
        assertThat(queues().getInt("rentguy.deliveredLastHour")).isPositive();
    }

    @Test
    void salesSeesNoPayloadAndGivesNoCommand() {
        // Given
        UUID id = givenUp(contactId);

        // When
        ValidatableResponse seen = as("sales").get(DELIVERIES + "/" + id).then();

        // Then
        seen.statusCode(200).body("payload", nullValue()).body("state", equalTo("exhausted"));
        assertThat(Stream.of(
                                DELIVERIES + "/" + id + "/retry",
                                DELIVERIES + "/" + id + "/cancel",
                                DELIVERIES + "/retry?state=exhausted",
                                DELIVERIES + "/cancel?state=exhausted",
                                FLUSH)
                        .map(path -> as("sales").post(path).statusCode()))
                .containsOnly(403);
        assertThat(Rows.states(contactId)).containsExactly("1 exhausted");
    }

    @Test
    void anotherTenantReachesNoDelivery() {
        // Given
        UUID id = givenUp(contactId);
        RequestSpecification other = given().auth().oauth2(TestIdentityProvider.token(Events.OTHER_TENANT, "admin"));

        // When
        int answer = other.post(DELIVERIES + "/" + id + "/retry").statusCode();

        // Then
        assertThat(answer).isEqualTo(404);
        given().auth()
                .oauth2(TestIdentityProvider.token(Events.OTHER_TENANT, "admin"))
                .post(DELIVERIES + "/cancel?state=exhausted")
                .then()
                .statusCode(200)
                .body("changed", equalTo(0))
                .body("message", containsString("0 leveringen"));
        assertThat(Rows.states(contactId)).containsExactly("1 exhausted");
    }

    /** A contact's delivery that RentGuy refused for good, as far as its row says; the next try succeeds. */
    private UUID givenUp(UUID contact) {
        Simulator.failAll("server-error");
        Topic.send(Events.contactCreated(contact));
        await().until(() -> Rows.change("update delivery set state = 'exhausted', failed_at = now(),"
                        + " last_error = 'refused (422): no' where state = 'retrying' and entity_id = '" + contact
                        + "'")
                == 1);
        Simulator.work();
        return Rows.deliveryId(contact);
    }

    /** The cancelled second version of the contact; its first one is to be tried again in ten years. */
    private UUID cancelledWithAnOlderOneQueued() {
        givenUp(contactId);
        Simulator.failAll("server-error");
        Topic.send(Events.contactUpdated(contactId, 2, "Susanne"));
        cancelled(contactId, 2);
        Rows.change("update delivery set state = 'retrying', due_at = now() + interval '10 year' where entity_id = '"
                + contactId + "' and entity_version = 1");
        Simulator.work();
        return UUID.fromString(
                Rows.query("select id::text from delivery where entity_version = 2 and entity_id = '" + contactId + "'")
                        .getFirst());
    }

    private static void cancelled(UUID contact, long version) {
        await().until(() -> Rows.change("update delivery set state = 'cancelled' where state = 'retrying'"
                        + " and entity_id = '" + contact + "' and entity_version = " + version)
                == 1);
    }

    /** A contact's delivery that failed, with a row like that. */
    private static void retrying(UUID contact, String columns) {
        Simulator.failAll("server-error");
        Topic.send(Events.contactCreated(contact));
        await().until(() -> Rows.change("update delivery set " + columns + " where state = 'retrying' and entity_id = '"
                        + contact + "'")
                == 1);
        Simulator.work();
    }

    private JsonPath retryMany(String more) {
        return operator()
                .post(DELIVERIES + "/retry?state=exhausted&entityType=contact" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String payload(long version, String firstName) {
        return "{\"payload\": {\"firstName\": \"" + firstName
                + "\", \"lastName\": \"Vries\", \"email\": \"sanne@voorbeeld.nl\", \"language\": \"nl\", \"version\": "
                + version + "}}";
    }

    private static ValidatableResponse edit(UUID id, String etag, String body) {
        RequestSpecification request = operator().contentType(ContentType.JSON).body(body);
        return (etag == null ? request : request.header("If-Match", etag))
                .patch(DELIVERIES + "/" + id)
                .then();
    }

    private static ValidatableResponse details(UUID id) {
        return operator().get(DELIVERIES + "/" + id).then().statusCode(200);
    }

    private static JsonPath status() {
        return operator().get("/integrations/rentguy/status").jsonPath();
    }

    private static JsonPath queues() {
        return operator()
                .get("/metrics/queues")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification operator() {
        return as("operations");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestIdentityProvider.token(Events.TENANT, role));
    }
}
