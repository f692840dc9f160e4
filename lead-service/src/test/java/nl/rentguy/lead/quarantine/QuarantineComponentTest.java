package nl.rentguy.lead.quarantine;

import static nl.rentguy.lead.PublicApi.LEADS;
import static nl.rentguy.lead.PublicApi.staff;
import static nl.rentguy.lead.PublicApi.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.EventJson;
import nl.rentguy.events.LeadCreated;
import nl.rentguy.events.LeadQuarantined;
import nl.rentguy.events.Topics;
import nl.rentguy.lead.Forms;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class QuarantineComponentTest {
    private static final String PATH = "/api/leads/quarantine";
    private static final String CORRECTED = "{\"fields\": {\"guests\": \"80\"}}";
    private static final Database DATABASE = Database.of("lead");

    @Test
    void staffSeesWhatWasSentAndWhyItWasRefused() {
        // Given
        String id = keep("seen@voorbeeld.nl", "quarantine-seen");

        // When
        Response answer = sales().get(PATH + "/" + id);

        // Then
        answer.then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("reason", equalTo("invalid"))
                .body("state", equalTo("waiting"))
                .body("correlationId", equalTo("quarantine-seen"))
                .body("fields.email", equalTo("seen@voorbeeld.nl"))
                .body("errors.field", contains("guests"));
    }

    @Test
    void settingAsideIsAnnounced() throws Exception {
        // When
        String id = keep("announced@voorbeeld.nl", "quarantine-announced");

        // Then
        ConsumerRecord<String, byte[]> record = published(id);
        assertThat(Topic.header(record, EventHeaders.TYPE)).isEqualTo("lead.quarantined");
        assertThat(Topic.header(record, EventHeaders.CORRELATION_ID)).isEqualTo("quarantine-announced");
        assertThat(EventJson.read(record.value(), LeadQuarantined.class).reason())
                .isEqualTo("invalid");
    }

    @Test
    void aReleaseWithCorrectionsIsTheVisitorsLead() throws Exception {
        // Given
        String id = keep("release@voorbeeld.nl", "quarantine-release");
        String receivedAt = sales().get(PATH + "/" + id).path("receivedAt");

        // When
        String leadId = release(id).then().statusCode(201).extract().path("leadId");

        // Then
        ConsumerRecord<String, byte[]> record = published(leadId);
        assertThat(Topic.header(record, EventHeaders.CORRELATION_ID)).isEqualTo("quarantine-release");
        assertThat(Topic.header(record, EventHeaders.ACTOR)).isEqualTo("user:sales@mr-dj");
        LeadCreated event = EventJson.read(record.value(), LeadCreated.class);
        assertThat(event.guests()).isEqualTo(80);
        assertThat(event.receivedAt()).hasToString(receivedAt);
        sales().get("/api/leads/" + leadId).then().statusCode(200).body("correlationId", equalTo("quarantine-release"));
        sales().get(PATH + "/" + id)
                .then()
                .body("version", equalTo(2))
                .body("state", equalTo("released"))
                .body("leadId", equalTo(leadId))
                .body("decidedBy", equalTo("user:sales@mr-dj"));
    }

    @Test
    void aReleaseThatStillLacksCorrectionsNamesThemAndDecidesNothing() {
        // Given
        String id = keep("still@voorbeeld.nl", "quarantine-still");

        // When
        Response answer = sales().body("{}").post(PATH + "/" + id + "/release");

        // Then
        answer.then().statusCode(400).body("errors.field", contains("guests"));
        sales().get(PATH + "/" + id).then().body("state", equalTo("waiting"));
    }

    @Test
    void aCorrectionCanTakeAFieldAway() {
        // Given
        String id = keep("away@voorbeeld.nl", "quarantine-away");

        // When
        Response answer = sales().body("{\"fields\": {\"guests\": null}}").post(PATH + "/" + id + "/release");

        // Then
        answer.then().statusCode(201);
        assertThat(DATABASE.countAll("lead where email = 'away@voorbeeld.nl' and guests is null"))
                .isEqualTo(1);
    }

    @Test
    void aCorrectionThatCannotBeReadIsAProblem() {
        // Given
        String id = keep("broken@voorbeeld.nl", "quarantine-broken");

        // When
        Response answer = sales().body("{\"fields\": [1]}").post(PATH + "/" + id + "/release");

        // Then
        answer.then().statusCode(400).contentType("application/problem+json").body("correlationId", notNullValue());
    }

    @Test
    void aSecondReleaseGivesTheSameLead() {
        // Given
        String id = keep("second@voorbeeld.nl", "quarantine-second");
        String leadId = release(id).path("leadId");

        // When
        Response second = release(id);

        // Then
        second.then().statusCode(201).body("leadId", equalTo(leadId));
        assertThat(DATABASE.countAll("lead where email = 'second@voorbeeld.nl'"))
                .isEqualTo(1);
    }

    @Test
    void releasedByManyAtOnceItIsOneLead() throws Exception {
        // Given
        String id = keep("many@voorbeeld.nl", "quarantine-many");
        Callable<String> release =
                () -> release(id).then().statusCode(201).extract().path("leadId");

        // When
        List<String> leadIds = atOnce(Collections.nCopies(10, release));

        // Then
        assertThat(leadIds.stream().distinct()).hasSize(1);
        assertThat(DATABASE.countAll("lead where email = 'many@voorbeeld.nl'")).isEqualTo(1);
    }

    @Test
    void whatWasDiscardedIsNotReleased() {
        // Given
        String id = keep("discard@voorbeeld.nl", "quarantine-discard");
        sales().post(PATH + "/" + id + "/discard").then().statusCode(200).body("state", equalTo("discarded"));

        // When
        Response answer = release(id);

        // Then
        answer.then().statusCode(409).body("code", equalTo("already-decided"));
        assertThat(DATABASE.countAll("lead where email = 'discard@voorbeeld.nl'"))
                .isZero();
        assertThat(DATABASE.countAll("quarantined_submission where id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatWasDiscardedNeedsNoCorrectionsToBeRefused() {
        // Given
        String id = keep("discard-first@voorbeeld.nl", "quarantine-discard-first");
        sales().post(PATH + "/" + id + "/discard").then().statusCode(200);

        // When
        Response answer = sales().body("{}").post(PATH + "/" + id + "/release");

        // Then
        answer.then().statusCode(409).body("code", equalTo("already-decided"));
    }

    @Test
    void sentAgainUnderItsKeyItWaitsOnceAsItWasSentLast() {
        // Given
        String key = UUID.randomUUID().toString();
        post(key, Forms.refused("again@voorbeeld.nl")).then().statusCode(400).body("kept", equalTo(true));

        // When
        Response second = post(key, Forms.refused("again@voorbeeld.nl").replace("2027-06-12", "2020-06-12"));

        // Then
        second.then().statusCode(400).body("kept", equalTo(true));
        assertThat(DATABASE.countAll("quarantined_submission where idempotency_key = '" + key + "'"))
                .isEqualTo(1);
        assertThat(DATABASE.countAll("quarantined_submission where idempotency_key = '" + key
                        + "' and version = 2 and fields like '%2020-06-12%' and errors like '%eventDate%'"))
                .isEqualTo(1);
    }

    @Test
    void whatTheVisitorSendsAfterAllDoesNotWaitAnyLonger() {
        // Given
        String key = UUID.randomUUID().toString();
        post(key, Forms.refused("after-all@voorbeeld.nl")).then().statusCode(400);
        String id = sales().get(PATH + "?limit=1").path("items[0].id");

        // When
        String leadId = post(key, Forms.enquiry("after-all@voorbeeld.nl"))
                .then()
                .statusCode(201)
                .extract()
                .path("leadId");

        // Then
        sales().get(PATH + "/" + id)
                .then()
                .body("state", equalTo("released"))
                .body("leadId", equalTo(leadId))
                .body("decidedBy", equalTo("visitor"));
        release(id).then().statusCode(201).body("leadId", equalTo(leadId));
        assertThat(DATABASE.countAll("lead where email = 'after-all@voorbeeld.nl'"))
                .isEqualTo(1);
    }

    @Test
    void whatStaffReleasedIsNotCapturedAgainByTheRepeat() {
        // Given
        String key = UUID.randomUUID().toString();
        String body = Forms.enquiry("released-first@voorbeeld.nl");
        visitor()
                .header("X-Site-Key", "mr-dj-web-captcha")
                .header("Idempotency-Key", key)
                .body(body)
                .post(LEADS)
                .then()
                .statusCode(403);
        String id = sales().get(PATH + "?limit=1").path("items[0].id");
        String leadId = sales().body("{}")
                .post(PATH + "/" + id + "/release")
                .then()
                .statusCode(201)
                .extract()
                .path("leadId");

        // When
        Response repeat = post(key, body);

        // Then
        repeat.then().statusCode(201).body("leadId", equalTo(leadId));
        assertThat(DATABASE.countAll("lead where email = 'released-first@voorbeeld.nl'"))
                .isEqualTo(1);
    }

    @Test
    void theLanguageOfTheVisitorsBrowserIsKept() {
        // Given
        visitor()
                .header("Accept-Language", "en")
                .body(Forms.refused("english@voorbeeld.nl").replace("\"language\": \"nl\",", ""))
                .post(LEADS)
                .then()
                .statusCode(400);
        String id = sales().get(PATH + "?limit=1").path("items[0].id");

        // When
        Response answer = release(id);

        // Then
        answer.then().statusCode(201);
        assertThat(DATABASE.countAll("lead where email = 'english@voorbeeld.nl' and language = 'en'"))
                .isEqualTo(1);
    }

    @Test
    void nobodyConsentsForTheVisitor() {
        // Given
        String id = keep("consent@voorbeeld.nl", "quarantine-consent");

        // When
        Response answer = sales().body("{\"fields\": {\"guests\": \"80\", \"consent.marketing\": \"true\"}}")
                .post(PATH + "/" + id + "/release");

        // Then
        answer.then().statusCode(400).body("errors.field", contains("consent.marketing"));
    }

    @Test
    void aDiscardIsAnnouncedInTheChainOfTheVisitorsSubmission() {
        // Given
        String id = keep("announce-discard@voorbeeld.nl", "quarantine-discard-event");

        // When
        sales().post(PATH + "/" + id + "/discard").then().statusCode(200);

        // Then
        ConsumerRecord<String, byte[]> record = await().until(
                        () -> Topic.read(Topics.LEAD).stream()
                                .filter(read ->
                                        Topic.header(read, EventHeaders.TYPE).equals("lead.discarded")
                                                && read.key().equals(id))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
        assertThat(Topic.header(record, EventHeaders.CORRELATION_ID)).isEqualTo("quarantine-discard-event");
        assertThat(Topic.header(record, EventHeaders.ACTOR)).startsWith("user:");
    }

    @Test
    void whatWasReleasedIsNotDiscarded() {
        // Given
        String id = keep("undiscard@voorbeeld.nl", "quarantine-undiscard");
        release(id).then().statusCode(201);

        // When
        Response answer = sales().post(PATH + "/" + id + "/discard");

        // Then
        answer.then().statusCode(409);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        // Given
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            kept.addFirst(keep("page-" + i + "@voorbeeld.nl", "quarantine-page-" + i));
        }

        // When
        List<String> read = readPages(PATH + "?limit=2", kept.size());

        // Then
        assertThat(read).startsWith(kept.toArray(String[]::new)).doesNotHaveDuplicates();
    }

    @Test
    void theLastPageHasNoNext() {
        // When
        Response answer = sales().get(PATH + "?state=discarded&limit=200");

        // Then
        answer.then().statusCode(200);
        assertThat(answer.header("Link")).isNull();
        assertThat(answer.<String>path("next")).isNull();
    }

    @Test
    void anUnknownStateIsNamed() {
        // When
        Response answer = sales().get(PATH + "?state=lost");

        // Then
        answer.then().statusCode(400).body("errors.field", hasItem("state"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        // When
        Response answer = release(UUID.randomUUID().toString());

        // Then
        answer.then().statusCode(404).body("code", equalTo("not-found"));
    }

    /** Follows the Link header as a client would, until enough rows are read. */
    private static List<String> readPages(String first, int wanted) {
        List<String> read = new ArrayList<>();
        String next = first;
        while (next != null && read.size() < wanted) {
            Response page = sales().get(next);
            JsonPath body = page.then().statusCode(200).extract().jsonPath();
            assertThat(body.getList("items")).hasSizeLessThanOrEqualTo(2);
            read.addAll(body.getList("items.id", String.class));
            next = linkOf(page.header("Link"));
        }
        return read;
    }

    private static String linkOf(String header) {
        Matcher link = Pattern.compile("<https?://[^/]+([^>]+)>; rel=\"next\"").matcher(header == null ? "" : header);
        return link.find() ? link.group(1) : null;
    }

    private static String keep(String email, String correlationId) {
        visitor()
                .header("X-Correlation-Id", correlationId)
                .body(Forms.refused(email))
                .post(LEADS)
                .then()
                .statusCode(400)
                .body("kept", equalTo(true));
        return sales().get(PATH + "?limit=1").path("items[0].id");
    }

    private static Response post(String key, String body) {
        return visitor().header("Idempotency-Key", key).body(body).post(LEADS);
    }

    private static Response release(String id) {
        return sales().body(CORRECTED).post(PATH + "/" + id + "/release");
    }

    private static io.restassured.specification.RequestSpecification sales() {
        return staff("mr-dj", "sales");
    }

    private static ConsumerRecord<String, byte[]> published(String key) {
        return await().until(
                        () -> Topic.read(Topics.LEAD).stream()
                                .filter(record -> record.key().equals(key))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private static List<String> atOnce(List<Callable<String>> calls) throws Exception {
        List<String> answers = new ArrayList<>();
        try (var staff = Executors.newFixedThreadPool(calls.size())) {
            for (Future<String> answer : staff.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
