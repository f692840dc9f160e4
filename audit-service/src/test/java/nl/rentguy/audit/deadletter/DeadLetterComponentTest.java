package nl.rentguy.audit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.rentguy.audit.fixture.AsStaff;
import nl.rentguy.audit.fixture.Message;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.Topics;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class DeadLetterComponentTest {

    private static final Database DATABASE = Database.of("audit");

    @Test
    void aParkedMessageIsListedWithTheReason() {
        // Given
        Message letter = Message.parked(AsStaff.TENANT, "{\"broken\":true}");

        // When
        String id = keep(letter);

        // Then
        AsStaff.auditor()
                .get("/api/audit/dead-letters?state=parked&topic=rentguy.lead&group=crm-service&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        AsStaff.auditor()
                .get("/api/audit/dead-letters/" + id)
                .then()
                .body("reason", equalTo("handler-failed"))
                .body("attempts", equalTo(5))
                .body("data.broken", equalTo(true))
                .body("state", equalTo("parked"));
    }

    @Test
    void aReplayPutsTheMessageBackOnItsTopic() {
        // Given
        Message letter = Message.parked(AsStaff.TENANT, "{\"broken\":false}");
        String id = keep(letter);

        // When
        var answer = AsStaff.auditor().post("/api/audit/dead-letters/" + id + "/replay");

        // Then
        answer.then()
                .statusCode(200)
                .body("state", equalTo("replayed"))
                .body("decidedBy", equalTo("user:auditor@mr-dj"));
        ConsumerRecord<String, byte[]> replayed = onTopic(letter);
        assertThat(replayed.key()).isEqualTo(letter.record().key());
        assertThat(replayed.value()).isEqualTo(letter.record().value());
        assertThat(Topic.header(replayed, EventHeaders.CORRELATION_ID)).isEqualTo("correlation-of-a-dead-letter");
        ConsumerRecord<String, byte[]> told = onTopic(Topics.DEAD_LETTER, EventHeaders.SUBJECT, id);
        assertThat(Topic.header(told, EventHeaders.TYPE)).isEqualTo("dead.letter.replayed");
        assertThat(Arrays.stream(replayed.headers().toArray()).map(Header::key))
                .noneMatch(name -> name.startsWith("dlq_"));
    }

    @Test
    void aReplayCanCarryRepairedData() {
        // Given
        Message letter = Message.parked(AsStaff.TENANT, "{\"broken\":true}");
        String id = keep(letter);

        // When
        var answer = AsStaff.auditor()
                .contentType(ContentType.JSON)
                .body("{\"data\":{\"name\":\"Zo\u00eb\",\"amount\":1.10}}")
                .post("/api/audit/dead-letters/" + id + "/replay");

        // Then
        answer.then().statusCode(200).body("repairedData.name", equalTo("Zo\u00eb"));
        assertThat(new String(onTopic(letter).value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"Zo\u00eb\",\"amount\":1.10}");
    }

    @Test
    void aDeadLetterIsDecidedOnce() {
        // Given
        String id = keep(Message.parked(AsStaff.TENANT, "{}"));
        AsStaff.auditor()
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"a test message\"}")
                .post("/api/audit/dead-letters/" + id + "/discard")
                .then()
                .statusCode(200)
                .body("state", equalTo("discarded"))
                .body("discardReason", equalTo("a test message"));

        // When
        var replay = AsStaff.auditor().post("/api/audit/dead-letters/" + id + "/replay");

        // Then
        replay.then().statusCode(409).body("code", equalTo("already-decided"));
        AsStaff.auditor().get("/api/audit/dead-letters/" + id).then().body("state", equalTo("discarded"));
        assertThat(Topic.header(onTopic(Topics.DEAD_LETTER, EventHeaders.SUBJECT, id), EventHeaders.TYPE))
                .isEqualTo("dead.letter.discarded");
    }

    @Test
    void wrongRequestsAreRefused() {
        // Given
        String path = "/api/audit/dead-letters/" + keep(Message.parked(AsStaff.TENANT, "{}"));

        // When
        var reasonless =
                AsStaff.auditor().contentType(ContentType.JSON).body("{}").post(path + "/discard");

        // Then
        reasonless.then().statusCode(400).body("code", equalTo("invalid-request"));
        AsStaff.auditor()
                .contentType(ContentType.JSON)
                .body("{\"dta\":{}}")
                .post(path + "/replay")
                .then()
                .statusCode(400);
        AsStaff.auditor()
                .contentType(ContentType.JSON)
                .body("{\"data\":")
                .post(path + "/replay")
                .then()
                .statusCode(400);
        AsStaff.auditor().get("/api/audit/dead-letters?state=lost").then().statusCode(400);
        AsStaff.auditor().post("/api/audit/dead-letters/7/replay").then().statusCode(400);
        AsStaff.of(AsStaff.TENANT, "sales").post(path + "/replay").then().statusCode(403);
        AsStaff.auditor().get(path).then().body("state", equalTo("parked"));
    }

    @Test
    void anotherTenantNeitherSeesNorTouchesIt() {
        // Given
        String id = keep(Message.parked(AsStaff.TENANT, "{}"));
        String path = "/api/audit/dead-letters/" + id;

        // When
        var replay = AsStaff.auditorOfAnotherTenant().post(path + "/replay");

        // Then
        replay.then().statusCode(404);
        AsStaff.auditorOfAnotherTenant().get(path).then().statusCode(404);
        AsStaff.auditorOfAnotherTenant()
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"mine now\"}")
                .post(path + "/discard")
                .then()
                .statusCode(404);
        AsStaff.auditorOfAnotherTenant()
                .get("/api/audit/dead-letters?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", everyItem(not(equalTo(id))));
        AsStaff.auditor().get(path).then().body("state", equalTo("parked"));
    }

    @Test
    void aTopicThatCannotExistIsNoOutage() {
        // Given
        String id = keep(Message.parked(AsStaff.TENANT, "{}").with(EventHeaders.DEAD_LETTER_TOPIC, "no such topic!"));

        // When
        var replay = AsStaff.auditor().post("/api/audit/dead-letters/" + id + "/replay");

        // Then
        replay.then().statusCode(422).body("code", equalTo("unusable-topic"));
        AsStaff.auditor().get("/api/audit/dead-letters/" + id).then().body("state", equalTo("parked"));
    }

    @Test
    void dataThatKafkaDoesNotTakeAreNoOutage() {
        // Given
        String id = keep(Message.parked(AsStaff.TENANT, "{}"));
        String frame = "{\"data\":{\"x\":\"%s\"}}";
        String body = frame.formatted("a".repeat((1 << 20) - frame.length()));

        // When
        var replay = AsStaff.auditor()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/audit/dead-letters/" + id + "/replay");

        // Then
        replay.then().statusCode(422).body("code", equalTo("message-too-large"));
        AsStaff.auditor().get("/api/audit/dead-letters/" + id).then().body("state", equalTo("parked"));
    }

    @ParameterizedTest
    @CsvSource({
        EventHeaders.TENANT_ID + ",",
        EventHeaders.DEAD_LETTER_TOPIC + ",",
        EventHeaders.DEAD_LETTER_AT + ",+1000000000-12-31T23:59:59Z"
    })
    void whatTheDatabaseWouldRefuseDoesNotHoldUpTheNext(String header, @Nullable String value) {
        // Given
        Message poison =
                Message.parked(AsStaff.TENANT, "{}").with(header, value == null ? Message.incompressible() : value);
        Message next = Message.parked(AsStaff.TENANT, "{}");

        // When
        Message.send(poison, next);

        // Then
        for (Message letter : List.of(poison, next)) {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> DATABASE.countAll("dead_letter where record_key = '"
                                    + letter.record().key() + "'")
                            == 1);
        }
    }

    @Test
    void aDeadLetterThatNamesNoTenantIsCountedAndShownToNobody() {
        // Given
        Message tenantless = Message.parked(AsStaff.TENANT, "{}").without(EventHeaders.TENANT_ID);

        // When
        Message.send(tenantless, Message.parked(AsStaff.OTHER_TENANT, "{}"));

        // Then
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(
                                io.restassured.RestAssured.get("/q/metrics").asString())
                        .contains("audit_dead_letters_parked{tenant=\"none\"}")
                        .contains("audit_dead_letters_parked{tenant=\"demo-rentals\"}"));
        AsStaff.auditor()
                .get("/api/audit/dead-letters?limit=200")
                .then()
                .body("items.key", everyItem(not(equalTo(tenantless.record().key()))));
        AsStaff.auditorOfAnotherTenant()
                .get("/api/audit/dead-letters?limit=200")
                .then()
                .body("items.size()", greaterThanOrEqualTo(1))
                .body("items.key", everyItem(not(equalTo(tenantless.record().key()))));
    }

    private static String keep(Message letter) {
        Message.send(letter);
        return await().atMost(Duration.ofSeconds(40)).until(() -> find(letter), Objects::nonNull);
    }

    private static @Nullable String find(Message letter) {
        List<String> ids = AsStaff.auditor()
                .get("/api/audit/dead-letters?limit=200")
                .then()
                .extract()
                .path("items.findAll { it.key == '" + letter.record().key() + "' }.id");
        return ids.isEmpty() ? null : ids.getFirst();
    }

    private static ConsumerRecord<String, byte[]> onTopic(Message letter) {
        return onTopic(Topics.LEAD, EventHeaders.ID, letter.id());
    }

    private static ConsumerRecord<String, byte[]> onTopic(String topic, String header, String value) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Topic.read(topic).stream()
                                .filter(record -> Topic.header(record, header).equals(value))
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }
}
