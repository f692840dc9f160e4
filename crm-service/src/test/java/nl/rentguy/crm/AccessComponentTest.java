package nl.rentguy.crm;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.events.RentguySynced;
import nl.rentguy.events.SubjectType;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.OpenApiRules;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestIdentityProvider;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what, on every endpoint there is. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AccessComponentTest {
    private static final String SOME_ID = "019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c10";
    private static final List<String> TABLES = List.of(
            "crm_pipeline",
            "crm_stage",
            "crm_contact",
            "crm_lead",
            "crm_consent",
            "crm_deal",
            "crm_booking",
            "crm_rentguy_copy",
            "crm_activity");

    static List<String> endpoints() {
        return List.of(
                "GET /api/crm/contacts",
                "GET /api/crm/contacts/" + SOME_ID,
                "GET /api/crm/leads",
                "GET /api/crm/leads/" + SOME_ID,
                "GET /api/crm/deals",
                "GET /api/crm/deals/" + SOME_ID,
                "GET /api/crm/pipelines",
                "GET /api/crm/activities",
                "GET /api/crm/deals/" + SOME_ID + "/booking",
                "PUT /api/crm/deals/" + SOME_ID + "/booking",
                "POST /api/crm/deals/" + SOME_ID + "/advance",
                "POST /api/crm/activities",
                "POST /api/crm/activities/" + SOME_ID + "/complete");
    }

    @Test
    void noEndpointIsForgottenHere() {
        // When
        Map<String, Map<String, ?>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");

        // Then
        List<String> described = paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .map(endpoint -> endpoint.replace("{id}", SOME_ID))
                .toList();
        assertThat(endpoints()).containsExactlyInAnyOrderElementsOf(described);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void withoutATokenNothingIsAnswered(String endpoint) {
        call(given(), endpoint)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthorized"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anExpiredTokenIsRefused(String endpoint) {
        call(with(TestIdentityProvider.expiredToken("mr-dj", "sales")), endpoint)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aForgedTokenIsRefused(String endpoint) {
        call(with(TestIdentityProvider.forgedToken("mr-dj", "sales")), endpoint)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void auditorsHaveNoBusinessHere(String endpoint) {
        call(with(TestIdentityProvider.token("mr-dj", "auditor")), endpoint)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aTokenWithoutTenantIsRefused(String endpoint) {
        call(with(TestIdentityProvider.tokenWithoutTenant("sales")), endpoint)
                .then()
                .statusCode(403)
                .body("code", equalTo("no-tenant"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void marketingReadsAndChangesNothing(String endpoint) {
        // When
        int status = statusFor("marketing", endpoint);

        // Then
        assertThat(status).isIn(endpoint.startsWith("GET") ? List.of(200, 404) : List.of(403));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void operationsReadBookAndCompleteTheirTasks(String endpoint) {
        // When
        int status = statusFor("operations", endpoint);

        // Then
        boolean allowed = endpoint.startsWith("GET") || endpoint.endsWith("/booking") || endpoint.endsWith("/complete");
        assertThat(status).isIn(allowed ? List.of(200, 404) : List.of(403));
    }

    @Test
    void theDocumentSaysWhatEveryEndpointDoes() {
        OpenApiRules.check();
    }

    @Test
    void anotherTenantSeesNothingOfADeal() {
        // Given
        Enquiry enquiry = Enquiry.aWedding();
        Map<String, Object> deal = Api.dealOf(enquiry);
        String dealId = (String) deal.get("id");
        String contactId = Api.read("/api/crm/deals/" + dealId).getString("contact.id");
        String taskId = (String) Api.items(enquiry, "/api/crm/activities?subjectType=deal&subjectId=" + dealId)
                .getFirst()
                .get("id");

        // When
        RequestSpecification other = Api.as("demo-rentals", "sales", "admin");

        // Then
        for (String path : List.of(
                "/api/crm/contacts/" + contactId, "/api/crm/leads/" + enquiry.leadId(), "/api/crm/deals/" + dealId)) {
            other.get(path).then().statusCode(404);
        }
        for (String path : List.of(
                "/api/crm/contacts?email=" + enquiry.email(),
                "/api/crm/leads?email=" + enquiry.email(),
                "/api/crm/leads?contactId=" + contactId,
                "/api/crm/deals?leadId=" + enquiry.leadId(),
                "/api/crm/deals?contactId=" + contactId,
                "/api/crm/activities?subjectType=deal&subjectId=" + dealId)) {
            other.get(path).then().statusCode(200).body("items", hasSize(0));
        }
        Api.as("demo-rentals", "sales")
                .header("If-Match", "\"1\"")
                .body("{\"toStage\": \"qualification\"}")
                .post("/api/crm/deals/" + dealId + "/advance")
                .then()
                .statusCode(404);
        Api.as("demo-rentals", "sales")
                .post("/api/crm/activities/" + taskId + "/complete")
                .then()
                .statusCode(404);
        Api.as("demo-rentals", "sales")
                .body("""
                        {"type": "note", "subjectType": "deal", "subjectId": "%s", "title": "x"}
                        """.formatted(dealId))
                .post("/api/crm/activities")
                .then()
                .statusCode(404);
        assertThat(Api.read("/api/crm/deals/" + dealId).getInt("version")).isEqualTo(1);
    }

    @Test
    void onePersonIsAContactOfEachTenant() {
        // Given
        Enquiry atMrDj = Enquiry.aWedding();
        Enquiry atDemo = atMrDj.again().at("demo-rentals");
        Api.dealOf(atMrDj);

        // When
        Api.dealOf(atDemo);

        // Then
        String one = "crm_contact where email = '" + atMrDj.email() + "'";
        assertThat(Database.of("crm").countAll(one)).isEqualTo(2);
        assertThat(Database.of("crm").countAs("mr-dj", one)).isEqualTo(1);
    }

    @Test
    void aQueryWithoutTenantReturnsNothing() {
        // Given
        Bookings deal = Bookings.anEvening();
        var held = new RentguySynced(UUID.randomUUID(), SubjectType.DEAL, deal.dealId(), 2, 1);
        Topic.send(Topic.record("mr-dj", "corr-" + deal.dealId(), held.deliveryId(), 1, held));
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.of("crm").countAs("mr-dj", "crm_rentguy_copy") > 0);

        // When
        List<Long> seen =
                TABLES.stream().map(Database.of("crm")::countWithoutTenant).toList();

        // Then
        assertThat(seen).containsOnly(0L);
        assertThat(TABLES).allMatch(table -> Database.of("crm").countAs("mr-dj", table) > 0);
    }

    private static int statusFor(String role, String endpoint) {
        return call(with(TestIdentityProvider.token("mr-dj", role)), endpoint).statusCode();
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    private static Response call(RequestSpecification request, String endpoint) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1);
        if (endpoint.startsWith("GET")) {
            return request.get(path);
        }
        RequestSpecification change = request.contentType(ContentType.JSON);
        if (endpoint.startsWith("PUT")) {
            return change.body(Bookings.EVENING).put(path);
        }
        return change.header("If-Match", "\"1\"")
                .body(path.endsWith("/advance") ? "{\"toStage\": \"quote\"}" : "{}")
                .post(path);
    }
}
