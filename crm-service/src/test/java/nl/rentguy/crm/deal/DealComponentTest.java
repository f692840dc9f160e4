package nl.rentguy.crm.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import nl.rentguy.crm.Api;
import nl.rentguy.crm.Enquiry;
import nl.rentguy.crm.Published;
import nl.rentguy.events.ActivityCompleted;
import nl.rentguy.events.ActivityLogged;
import nl.rentguy.events.DealStageChanged;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class DealComponentTest {

    @Test
    void aDealGoesToTheNextStage() {
        // Given
        Enquiry enquiry = Enquiry.aWedding();
        String id = (String) Api.dealOf(enquiry).get("id");

        // When
        ValidatableResponse answer = advance(id, "\"1\"", "{\"toStage\": \"qualification\"}");

        // Then
        answer.statusCode(200)
                .header("ETag", "\"2\"")
                .body("stage", equalTo("qualification"))
                .body("stageName", equalTo("Kwalificatie"))
                .body("status", equalTo("open"))
                .body("contact.fullName", equalTo("Sanne van de Vries"))
                .body("allowedNextStages.key", equalTo(List.of("quote", "new-lead", "lost")))
                .body("version", equalTo(2));
        var record = Published.record(
                DealStageChanged.class, moved -> moved.dealId().toString().equals(id));
        assertThat(Topic.header(record, EventHeaders.AGGREGATE_VERSION)).isEqualTo("2");
        assertThat(Topic.header(record, EventHeaders.ACTOR)).isEqualTo("user:sales@mr-dj");
        assertThat(Published.of(
                        DealStageChanged.class,
                        moved -> moved.dealId().toString().equals(id)))
                .singleElement()
                .extracting(DealStageChanged::fromStage, DealStageChanged::toStage)
                .containsExactly("new-lead", "qualification");
        assertThat(Api.read("/api/crm/leads/" + enquiry.leadId()).getString("status"))
                .isEqualTo("working");
    }

    @Test
    void theFollowUpOfTheOldStageMakesWayForTheNewOnes() {
        // Given
        Enquiry enquiry = Enquiry.aWedding();
        String id = (String) Api.dealOf(enquiry).get("id");

        // When
        advance(id, "\"1\"", "{\"toStage\": \"qualification\"}").statusCode(200);

        // Then
        String ofDeal = "/api/crm/activities?subjectType=deal&subjectId=" + id;
        Map<String, Object> open = Api.items(enquiry, ofDeal + "&open=true").getFirst();
        Map<String, Object> closed = Api.items(enquiry, ofDeal + "&open=false").getFirst();
        assertThat(open).containsEntry("slaStage", "qualification").containsEntry("version", 1);
        assertThat(closed)
                .containsEntry("slaStage", "new-lead")
                .containsEntry("completedBy", "service:crm-service")
                .containsEntry("version", 2);
        assertThat(Published.await(
                        ActivityCompleted.class,
                        done -> done.subjectId().toString().equals(id)))
                .singleElement()
                .extracting(done -> done.activityId().toString())
                .isEqualTo(closed.get("id"));
        assertThat(Published.of(
                        ActivityLogged.class,
                        task -> task.subjectId().toString().equals(id)))
                .hasSize(2);
    }

    @Test
    void aStageWithoutSlaLeavesNoOpenTask() {
        // Given
        Enquiry enquiry = Enquiry.aWedding();
        String id = (String) Api.dealOf(enquiry).get("id");

        // When
        advance(id, "\"1\"", "{\"toStage\": \"lost\", \"reason\": \"Te duur\"}")
                .statusCode(200)
                .body("status", equalTo("lost"))
                .body("stageReason", equalTo("Te duur"))
                .body("closedAt", notNullValue());

        // Then
        assertThat(Api.items(enquiry, "/api/crm/activities?subjectType=deal&open=true&subjectId=" + id))
                .isEmpty();
        assertThat(Api.read("/api/crm/leads/" + enquiry.leadId()).getString("status"))
                .isEqualTo("lost");
        assertThat(Published.await(
                        DealStageChanged.class,
                        moved -> moved.dealId().toString().equals(id)))
                .singleElement()
                .extracting(DealStageChanged::reason)
                .isEqualTo("Te duur");
    }

    @Test
    void aSkippedStageIsRefusedWithWhatIsAllowed() {
        // Given
        String id = (String) Api.dealOf(Enquiry.aWedding()).get("id");

        // When
        ValidatableResponse answer = advance(id, "\"1\"", "{\"toStage\": \"won\"}");

        // Then
        answer.statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("stage-move-not-allowed"))
                .body("allowedStages.key", equalTo(List.of("qualification", "lost")));
        assertThat(Api.read("/api/crm/deals/" + id).getInt("version")).isEqualTo(1);
    }

    @Test
    void aLostDealNeedsAReason() {
        // Given
        String id = (String) Api.dealOf(Enquiry.aWedding()).get("id");

        // When
        ValidatableResponse answer = advance(id, "\"1\"", "{\"toStage\": \"lost\"}");

        // Then
        answer.statusCode(400).body("errors[0].field", equalTo("reason")).body("errors[0].code", equalTo("required"));
    }

    @Test
    void anUnknownStageIsNamedWithTheOnesThereAre() {
        // Given
        String id = (String) Api.dealOf(Enquiry.aWedding()).get("id");

        // When
        ValidatableResponse answer = advance(id, "\"1\"", "{\"toStage\": \"signed\"}");

        // Then
        answer.statusCode(400)
                .body("errors[0].field", equalTo("toStage"))
                .body("errors[0].allowed", containsString("qualification"));
    }

    @Test
    void anOutdatedVersionIsRefused() {
        // Given
        String id = (String) Api.dealOf(Enquiry.aWedding()).get("id");
        advance(id, "\"1\"", "{\"toStage\": \"qualification\"}").statusCode(200);

        // When
        ValidatableResponse answer = advance(id, "\"1\"", "{\"toStage\": \"quote\"}");

        // Then
        answer.statusCode(412).body("code", equalTo("version-conflict")).body("currentVersion", equalTo(2));
    }

    @Test
    void withoutAVersionNothingIsChanged() {
        // Given
        String id = (String) Api.dealOf(Enquiry.aWedding()).get("id");

        // When
        var answer = Api.sales()
                .body("{\"toStage\": \"qualification\"}")
                .post("/api/crm/deals/" + id + "/advance")
                .then();

        // Then
        answer.statusCode(428).body("code", equalTo("version-required"));
    }

    @Test
    void theBodysMistakesAreNamed() {
        // Given
        String id = (String) Api.dealOf(Enquiry.aWedding()).get("id");

        // When
        ValidatableResponse answer = advance(id, "\"1\"", "{\"reason\": \"" + "x".repeat(501) + "\"}");

        // Then
        answer.statusCode(400).body("errors.field", hasItems("toStage", "reason"));
    }

    @Test
    void aWholeWayToWonAndBack() {
        // Given
        Enquiry enquiry = Enquiry.aWedding();
        String id = (String) Api.dealOf(enquiry).get("id");
        int version = 1;
        for (String stage :
                List.of("qualification", "quote", "deposit", "project-ready", "invoicing", "evaluation", "won")) {
            advance(id, "\"" + version++ + "\"", "{\"toStage\": \"" + stage + "\"}")
                    .statusCode(200);
        }
        assertThat(Api.read("/api/crm/leads/" + enquiry.leadId()).getString("status"))
                .isEqualTo("won");

        // When
        ValidatableResponse answer =
                advance(id, "\"8\"", "{\"toStage\": \"evaluation\", \"reason\": \"Te vroeg gesloten\"}");

        // Then
        answer.statusCode(200).body("status", equalTo("open")).body("closedAt", equalTo(null));
    }

    private static ValidatableResponse advance(String id, String version, String body) {
        return Api.sales()
                .header("If-Match", version)
                .body(body)
                .post("/api/crm/deals/" + id + "/advance")
                .then();
    }
}
