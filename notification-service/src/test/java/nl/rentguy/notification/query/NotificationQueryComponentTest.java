package nl.rentguy.notification.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.rentguy.notification.fixture.ChannelsResource;
import nl.rentguy.notification.fixture.Log;
import nl.rentguy.notification.fixture.Request;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.OpenApiRules;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestIdentityProvider;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(ChannelsResource.class)
class NotificationQueryComponentTest {

    private static final Database DATABASE = Database.of("notification");

    @Test
    void staffFindWhatWasSentAboutASubject() {
        // Given
        Request request = Request.mail();
        Topic.send(request.record());
        Log.awaitState(request, "sent");

        // When
        var answer = get("operations", "?state=sent&channel=email&subjectId=" + request.subjectId());

        // Then
        answer.then()
                .statusCode(200)
                .body("items.id", contains(request.id().toString()))
                .body("items[0].recipient", equalTo(request.recipient()))
                .body("items[0].template", equalTo("lead-confirmation"));
        get("operations", "?state=failed&subjectId=" + request.subjectId())
                .then()
                .body("items", hasSize(0));
        get("admin", "/" + request.id()).then().body("values.promise", equalTo("binnen 4 uur"));
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        // Given
        Request ours = Request.mail();
        Request theirs = Request.mail();
        Topic.send(ours.record(), theirs.record(Request.OTHER_TENANT));
        Log.awaitState(ours, "sent");

        // When
        var list = Log.get(Request.OTHER_TENANT, "admin", "/api/notifications?limit=200");

        // Then
        list.then()
                .statusCode(200)
                .body("items.id", everyItem(not(equalTo(ours.id().toString()))));
        Log.get(Request.OTHER_TENANT, "admin", "/api/notifications?subjectId=" + ours.subjectId())
                .then()
                .body("items", hasSize(0));
        Log.get(Request.OTHER_TENANT, "admin", "/api/notifications/" + ours.id())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        get("sales", "?limit=200").then().body("items.id", hasItem(ours.id().toString()));
        get("sales", "/" + theirs.id()).then().statusCode(404);
        assertThat(DATABASE.countWithoutTenant("notification")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?state=gone",
                "?channel=fax",
                "?subjectId=7",
                "?after=x",
                "?limit=0",
                "?limit=x",
                "/7",
                "/preview?template=nothing",
                "/preview",
                "/preview?template=lead-new&language=de"
            })
    void aParameterThatCannotBeReadIsRefused(String query) {
        // When
        var answer = get("admin", query);

        // Then
        answer.then().statusCode(400).body("code", equalTo("invalid-request")).body("errors", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "sales, '', 200",
        "operations, '', 200",
        "admin, '', 200",
        "marketing, '', 403",
        "auditor, '', 403",
        "admin, /preview?template=lead-new, 200",
        "marketing, /preview?template=lead-new, 200",
        "sales, /preview?template=lead-new, 403",
    })
    void eachRoleMayDoItsPart(String role, String path, int status) {
        // When
        var answer = get(role, path);

        // Then
        answer.then().statusCode(status);
    }

    @Test
    void nobodyLooksWithoutAGenuineToken() {
        // When
        int anonymous = given().get("/api/notifications").statusCode();

        // Then
        assertThat(anonymous).isEqualTo(401);
        given().auth()
                .oauth2(TestIdentityProvider.expiredToken(Request.TENANT, "admin"))
                .get("/api/notifications")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestIdentityProvider.tokenWithoutTenant("admin"))
                .get("/api/notifications/preview?template=lead-new")
                .then()
                .statusCode(403);
    }

    @Test
    void aPreviewShowsTheTenantsOwnBrand() {
        // When
        var mail = get("marketing", "/preview?template=lead-confirmation&language=en");

        // Then
        mail.then()
                .statusCode(200)
                .body("channel", equalTo("email"))
                .body("subject", containsString("Mr. DJ"))
                .body("html", containsString("within 4 hours"))
                .body("text", containsString("12 June 2027"));
        get("marketing", "/preview?template=lead-new")
                .then()
                .body("channel", equalTo("teams"))
                .body("card.type", equalTo("AdaptiveCard"));
        get("marketing", "/preview?template=integration-troubled-slack&language=en")
                .then()
                .body("channel", equalTo("slack"))
                .body("message.text", equalTo("RentGuy has fallen behind: 12 in the queue \u2013 Mr. DJ"));
        assertThat(Log.get(Request.OTHER_TENANT, "marketing", "/api/notifications/preview?template=lead-confirmation")
                        .jsonPath()
                        .getString("html"))
                .doesNotContain("Mr. DJ");
    }

    @Test
    void theOpenApiDocumentSaysWhatItMust() {
        // When
        OpenApiRules.check();

        // Then it named no shortcoming
    }

    private static io.restassured.response.Response get(String role, String query) {
        return Log.get(Request.TENANT, role, "/api/notifications" + query);
    }
}
