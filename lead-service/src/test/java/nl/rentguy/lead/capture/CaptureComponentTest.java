package nl.rentguy.lead.capture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.EventJson;
import nl.rentguy.events.LeadCreated;
import nl.rentguy.events.Topics;
import nl.rentguy.lead.Forms;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CaptureComponentTest {
    private static final Database DATABASE = Database.of("lead");

    @Test
    void anEnquiryBecomesALeadAndAnEvent() throws Exception {
        // Given
        String body = Forms.enquiry("sanne@voorbeeld.nl");

        // When
        String leadId = given().contentType(ContentType.JSON)
                .header("X-Correlation-Id", "test-correlation-1")
                .body(body)
                .post("/api/public/leads")
                .then()
                .statusCode(201)
                .header("X-Correlation-Id", "test-correlation-1")
                .body("correlationId", equalTo("test-correlation-1"))
                .body("leadId", notNullValue())
                .extract()
                .path("leadId");

        // Then
        ConsumerRecord<String, byte[]> record = await().until(() -> published(leadId), found -> found != null);
        assertThat(Topic.header(record, EventHeaders.TYPE)).isEqualTo("lead.created");
        assertThat(Topic.header(record, EventHeaders.TENANT_ID)).isEqualTo("mr-dj");
        assertThat(Topic.header(record, EventHeaders.CORRELATION_ID)).isEqualTo("test-correlation-1");
        LeadCreated event = EventJson.read(record.value(), LeadCreated.class);
        assertThat(event.person().infix()).isEqualTo("van de");
        assertThat(event.person().phone()).isEqualTo("+31612345678");
        assertThat(DATABASE.countAll("lead where id = '" + leadId + "'")).isEqualTo(1);
    }

    @Test
    void aRepeatedKeyGetsTheFirstAnswerAndNoSecondLead() {
        // Given
        String key = UUID.randomUUID().toString();
        String body = Forms.enquiry("twice@voorbeeld.nl");
        String first = post(body, key).statusCode(201).extract().path("leadId");

        // When
        var second = post(body, key);

        // Then
        second.statusCode(201).header("Idempotency-Replayed", "true").body("leadId", equalTo(first));
        assertThat(DATABASE.countAll("lead where email = 'twice@voorbeeld.nl'")).isEqualTo(1);
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        // Given
        String key = UUID.randomUUID().toString();
        post(Forms.enquiry("key-a@voorbeeld.nl"), key).statusCode(201);

        // When
        var other = post(Forms.enquiry("key-b@voorbeeld.nl"), key);

        // Then
        other.statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency-key-reused"))
                .body("correlationId", notNullValue());
        assertThat(DATABASE.countAll("lead where email = 'key-b@voorbeeld.nl'")).isZero();
    }

    @Test
    void everyRefusedFieldIsNamedAtOnceAndTheEnquiryIsKept() {
        // Given
        String body = """
                {"name": "Jan Jansen", "email": "geen-adres", "phone": "12", "eventType": "circus",
                 "eventDate": "2020-01-01", "guests": 0, "consent": {"textVersion": "2026-01"}}
                """;

        // When
        var answer = given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/public/leads")
                .then();

        // Then
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:rentguy:problem:invalid-request"))
                .body("errors.field", hasItems("email", "phone", "eventType", "eventDate", "guests"))
                .body("errors.find { it.field == 'eventDate' }.code", equalTo("past"));
        assertThat(DATABASE.countAll("lead where first_name = 'Jan'")).isZero();
        assertThat(DATABASE.countAll("quarantined_submission where reason = 'invalid' and fields like '%geen-adres%'"))
                .isEqualTo(1);
    }

    @Test
    void anUnknownFieldIsNamedAndNothingIsWritten() {
        // Given
        String body = "{\"name\": \"Piet\", \"emial\": \"typo@voorbeeld.nl\"}";
        long before = DATABASE.countAll("quarantined_submission");

        // When
        var answer = given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/public/leads")
                .then();

        // Then
        answer.statusCode(400).body("errors.field", hasItem("emial")).body("errors[0].code", equalTo("unknown"));
        assertThat(DATABASE.countAll("quarantined_submission")).isEqualTo(before);
    }

    @Test
    void aWronglyTypedFieldIsNamed() {
        // Given
        String body = "{\"name\": 7, \"consent\": \"ja\"}";

        // When
        var answer = given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/public/leads")
                .then();

        // Then
        answer.statusCode(400).body("errors.field", hasItems("name", "consent")).body("errors.code", hasItem("type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "99999999999999999999"})
    void aNumberOfGuestsThatCannotBeIsNoReasonToLoseAnEnquiry(String guests) {
        // Given
        String email = "guests-" + guests + "@voorbeeld.nl";

        // When
        var answer = post(Forms.enquiry(email).replace("120", guests), null);

        // Then
        answer.statusCode(400)
                .body("errors.field", contains("guests"))
                .body("errors[0].code", equalTo("format"))
                .body("kept", equalTo(true));
    }

    @Test
    void aLeadCannotBeChangedByTheService() {
        // Given
        post(Forms.enquiry("unchanged@voorbeeld.nl"), null).statusCode(201);

        // When
        var change = assertThatThrownBy(() -> {
            try (var connection = DATABASE.asService();
                    var statement = connection.createStatement()) {
                statement.execute("update lead set message = 'x'");
            }
        });

        // Then
        change.hasMessageContaining("permission denied");
    }

    @Test
    void anOversizedMessageIsRefusedWithItsLimit() {
        // Given
        String body = "{\"message\": \"" + "x".repeat(1_000_000) + "\"}";

        // When
        var answer = given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/public/leads")
                .then();

        // Then
        answer.statusCode(413).contentType("application/problem+json").body("code", equalTo("body-too-large"));
    }

    @Test
    void brokenJsonIsAnsweredWithThePlace() {
        // When
        var answer = given().contentType(ContentType.JSON)
                .body("{\"name\": ")
                .post("/api/public/leads")
                .then();

        // Then
        answer.statusCode(400).body("code", equalTo("unreadable-body")).body("detail", startsWith("The body is not"));
    }

    @Test
    void anUnknownSiteIsRefused() {
        // When
        var answer = given().contentType(ContentType.JSON)
                .header("X-Site-Key", "nobody")
                .body(Forms.enquiry("x@voorbeeld.nl"))
                .post("/api/public/leads")
                .then();

        // Then
        answer.statusCode(404).body("code", equalTo("unknown-site"));
    }

    @Test
    void aForeignOriginIsRefused() {
        // When
        var answer = given().contentType(ContentType.JSON)
                .header("Origin", "https://evil.example")
                .body(Forms.enquiry("x@voorbeeld.nl"))
                .post("/api/public/leads")
                .then();

        // Then
        answer.statusCode(403).body("code", equalTo("origin-not-allowed"));
    }

    @Test
    void aPlainFormGetsAPageInTheVisitorsLanguage() {
        // Given
        var form = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html")
                .header("Accept-Language", "en")
                .formParam("name", "Zoë 🎧 اسم")
                .formParam("email", "zoe@voorbeeld.nl")
                .formParam("eventType", "corporate")
                .formParam("consent.textVersion", "2026-01");

        // When
        var answer = form.post("/api/public/leads").then();

        // Then
        answer.statusCode(201).contentType("text/html").body(org.hamcrest.Matchers.containsString("Thank you"));
        assertThat(
                        DATABASE.countAll(
                                "lead where email = 'zoe@voorbeeld.nl' and first_name = 'Zoë 🎧' and last_name = 'اسم' and language = 'en'"))
                .isEqualTo(1);
    }

    @Test
    void aFilledHoneypotLooksAcceptedAndIsKept() {
        // Given
        String body = Forms.enquiry("bot@voorbeeld.nl").replaceFirst("\\{", "{\"website\": \"http://spam\",");

        // When
        var answer = given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/public/leads")
                .then();

        // Then
        answer.statusCode(201)
                .body("leadId", notNullValue())
                .body("correlationId", notNullValue())
                .body("receivedAt", notNullValue());
        assertThat(DATABASE.countAll("lead where email = 'bot@voorbeeld.nl'")).isZero();
        assertThat(DATABASE.countAll("quarantined_submission where reason = 'honeypot' and fields like '%bot@%'"))
                .isEqualTo(1);
    }

    @Test
    void aQueryWithoutTenantSeesNothing() {
        // Given
        post(Forms.enquiry("rls@voorbeeld.nl"), null).statusCode(201);

        // When
        long seen = DATABASE.countWithoutTenant("lead");

        // Then
        assertThat(seen).isZero();
        assertThat(DATABASE.countAs("mr-dj", "lead")).isPositive();
        assertThat(DATABASE.countAs("demo-rentals", "lead where email = 'rls@voorbeeld.nl'"))
                .isZero();
    }

    private static io.restassured.response.ValidatableResponse post(String body, String key) {
        var request = given().contentType(ContentType.JSON).body(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/api/public/leads").then();
    }

    private static ConsumerRecord<String, byte[]> published(String leadId) {
        return Topic.read(Topics.LEAD).stream()
                .filter(record -> record.key().equals(leadId))
                .findFirst()
                .orElse(null);
    }
}
