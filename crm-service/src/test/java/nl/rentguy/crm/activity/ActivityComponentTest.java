package nl.rentguy.crm.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import nl.rentguy.crm.Api;
import nl.rentguy.crm.Enquiry;
import nl.rentguy.crm.Published;
import nl.rentguy.events.ActivityCompleted;
import nl.rentguy.events.ActivityLogged;
import nl.rentguy.events.ActivityType;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ActivityComponentTest {
    private static final Database CRM = Database.of("crm");

    @Test
    void aCallIsLoggedAsDone() {
        // Given
        Enquiry enquiry = Enquiry.aWedding();
        Api.dealOf(enquiry);

        // When
        ValidatableResponse answer = log(body("call", "lead", enquiry.leadId().toString()), null);

        // Then
        String id = answer.statusCode(201)
                .body("type", equalTo("call"))
                .body("open", equalTo(false))
                .body("createdBy", equalTo("user:sales@mr-dj"))
                .extract()
                .path("id");
        assertThat(Published.await(
                        ActivityLogged.class,
                        logged -> logged.activityId().toString().equals(id)))
                .singleElement()
                .extracting(ActivityLogged::activityType)
                .isEqualTo(ActivityType.CALL);
    }

    @Test
    void aRepeatedKeyGetsTheFirstAnswer() {
        // Given
        String dealId = (String) Api.dealOf(Enquiry.aWedding()).get("id");
        String key = UUID.randomUUID().toString();
        String first =
                log(body("note", "deal", dealId), key).statusCode(201).extract().path("id");

        // When
        ValidatableResponse second = log(body("note", "deal", dealId), key);

        // Then
        second.statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first));
        assertThat(CRM.countAll("crm_activity where type = 'note' and subject_id = '" + dealId + "'"))
                .isEqualTo(1);
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        // Given
        String dealId = (String) Api.dealOf(Enquiry.aWedding()).get("id");
        String key = UUID.randomUUID().toString();
        log(body("note", "deal", dealId), key).statusCode(201);

        // When
        ValidatableResponse other = log(body("call", "deal", dealId), key);

        // Then
        other.statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void aTaskIsCompletedOnce() {
        // Given
        Enquiry enquiry = Enquiry.aWedding();
        String dealId = (String) Api.dealOf(enquiry).get("id");
        String task = (String) Api.items(enquiry, "/api/crm/activities?subjectType=deal&subjectId=" + dealId)
                .getFirst()
                .get("id");
        Api.as("mr-dj", "admin")
                .post("/api/crm/activities/" + task + "/complete")
                .then()
                .statusCode(200);

        // When
        ValidatableResponse again =
                Api.sales().post("/api/crm/activities/" + task + "/complete").then();

        // Then
        again.statusCode(200)
                .body("open", equalTo(false))
                .body("completedBy", equalTo("user:admin@mr-dj"))
                .body("version", equalTo(2));
        assertThat(Published.await(
                        ActivityCompleted.class,
                        done -> done.activityId().toString().equals(task)))
                .hasSize(1);
    }

    @Test
    void aSubjectThatIsNotThereIsNotFound() {
        // When
        ValidatableResponse answer =
                log(body("note", "contact", UUID.randomUUID().toString()), null);

        // Then
        answer.statusCode(404).body("detail", equalTo("There is no such contact."));
    }

    @Test
    void everyMistakeIsNamed() {
        // When
        ValidatableResponse answer = log("{\"type\": \"fax\", \"subjectType\": \"deal\"}", null);

        // Then
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("errors.field", hasItems("type", "subjectId", "title"));
    }

    @Test
    void anUnknownFieldIsNamed() {
        // When
        ValidatableResponse answer = log("{\"typ\": \"note\"}", null);

        // Then
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("typ"))
                .body("errors[0].code", equalTo("unknown"));
    }

    @Test
    void aWronglyTypedFieldIsNamed() {
        // When
        ValidatableResponse answer = log("{\"type\": \"note\", \"title\": {\"a\": 1}}", null);

        // Then
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("title"))
                .body("errors[0].code", equalTo("type"));
    }

    @Test
    void brokenJsonIsSaidToBeBroken() {
        // When
        ValidatableResponse answer = log("{\"type\": ", null);

        // Then
        answer.statusCode(400).contentType("application/problem+json").body("code", equalTo("unreadable-body"));
    }

    @Test
    void anEmptyBodyIsSaidToBeEmpty() {
        // When
        ValidatableResponse answer = Api.sales().post("/api/crm/activities").then();

        // Then
        answer.statusCode(400).contentType("application/problem+json").body("code", equalTo("unreadable-body"));
    }

    @Test
    void whatIsDueIsFoundByOwnerAndTime() {
        // Given
        Enquiry enquiry = Enquiry.aWedding();
        String dealId = (String) Api.dealOf(enquiry).get("id");
        String task = log("""
                        {"type": "task", "subjectType": "deal", "subjectId": "%s", "title": "Offerte nabellen",
                         "dueAt": "2020-01-01T10:00:00+01:00", "owner": "user:only-%s"}
                        """.formatted(dealId, dealId), null)
                .statusCode(201)
                .extract()
                .path("id");

        // When
        var due = Api.items(
                enquiry,
                "/api/crm/activities?open=true&owner=user:only-" + dealId + "&dueBefore=2020-01-01T10:00:01+01:00");

        // Then
        assertThat(due).extracting(found -> found.get("id")).containsExactly(task);
        assertThat(Api.items(
                        enquiry, "/api/crm/activities?owner=user:only-" + dealId + "&dueBefore=2020-01-01T09:00:00Z"))
                .isEmpty();
    }

    @Test
    void whatIsDueComesTheLatestDueFirstFromPageToPage() {
        // Given three tasks, logged in another order than they are due, two of them at the same moment
        Enquiry enquiry = Enquiry.aWedding();
        String dealId = (String) Api.dealOf(enquiry).get("id");
        String second = dueTask(dealId, "2020-02-02T09:00:00Z");
        String first = dueTask(dealId, "2020-02-02T09:00:00Z");
        String last = dueTask(dealId, "2020-02-01T09:00:00Z");
        String due = "/api/crm/activities?open=true&owner=user:due-" + dealId + "&dueBefore=2020-03-01T00:00:00Z";

        // When
        String next = Api.read(due + "&limit=1").getString("next");

        // Then
        assertThat(next).isEqualTo(first);
        assertThat(Api.read(due + "&after=" + next).getList("items.id")).containsExactly(second, last);
    }

    @Test
    void aPageAfterWhatIsNotDueIsRefused() {
        // When
        ValidatableResponse answer = Api.sales()
                .get("/api/crm/activities?dueBefore=2020-03-01T00:00:00Z&after=019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c10")
                .then();

        // Then
        answer.statusCode(400).body("errors[0].field", equalTo("after"));
    }

    private static String dueTask(String dealId, String dueAt) {
        return log("""
                        {"type": "task", "subjectType": "deal", "subjectId": "%s", "title": "Offerte nabellen",
                         "dueAt": "%s", "owner": "user:due-%s"}
                        """.formatted(dealId, dueAt, dealId), null)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String body(String type, String subjectType, String subjectId) {
        return """
                {"type": "%s", "subjectType": "%s", "subjectId": "%s", "title": "Gesproken over de zaal"}
                """.formatted(type, subjectType, subjectId);
    }

    private static ValidatableResponse log(String body, String key) {
        var request = Api.sales().body(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/api/crm/activities").then();
    }
}
