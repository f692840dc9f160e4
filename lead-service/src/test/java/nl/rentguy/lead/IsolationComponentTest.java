package nl.rentguy.lead;

import static io.restassured.RestAssured.given;
import static nl.rentguy.lead.PublicApi.LEADS;
import static nl.rentguy.lead.PublicApi.staff;
import static nl.rentguy.lead.PublicApi.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestIdentityProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One tenant's staff against the other tenant's rows, at every staff endpoint there is. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class IsolationComponentTest {
    private static String lead;
    private static String submission;

    record Endpoint(String method, String path) {
        Response call(io.restassured.specification.RequestSpecification caller) {
            String id = path.contains("quarantine") ? submission : lead;
            if (method.equals("POST") && path.endsWith("/release")) {
                caller.body("{\"fields\": {\"guests\": \"80\"}}");
            }
            return caller.request(method, path.replace("{id}", id));
        }
    }

    static List<Endpoint> endpoints() {
        return List.of(
                new Endpoint("GET", "/api/leads"),
                new Endpoint("GET", "/api/leads/{id}"),
                new Endpoint("GET", "/api/leads/quarantine"),
                new Endpoint("GET", "/api/leads/quarantine/{id}"),
                new Endpoint("POST", "/api/leads/quarantine/{id}/release"),
                new Endpoint("POST", "/api/leads/quarantine/{id}/discard"));
    }

    @BeforeEach
    void rowsOfMrDj() {
        if (lead == null) {
            lead = PublicApi.capture("mr-dj-web", Forms.enquiry("isolated@voorbeeld.nl"));
            visitor()
                    .body(Forms.refused("isolated-kept@voorbeeld.nl"))
                    .post(LEADS)
                    .then()
                    .statusCode(400);
            submission =
                    staff("mr-dj", "sales").get("/api/leads/quarantine?limit=1").path("items[0].id");
        }
    }

    @Test
    void noStaffEndpointIsForgottenHere() {
        // When
        Map<String, Map<String, ?>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");

        // Then
        Set<String> described = new TreeSet<>();
        paths.forEach((path, item) ->
                item.keySet().forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        described.removeIf(name -> name.contains(" /api/public/"));
        assertThat(endpoints())
                .extracting(endpoint -> endpoint.method() + " " + endpoint.path())
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void theOtherTenantSeesNothing(Endpoint endpoint) {
        // When
        Response answer = endpoint.call(staff("demo-rentals", "admin"));

        // Then
        if (endpoint.path().contains("{id}")) {
            answer.then().statusCode(404).contentType("application/problem+json");
            assertThat(answer.asString()).doesNotContain("isolated");
        } else {
            answer.then().statusCode(200);
            assertThat(answer.asString()).doesNotContain(lead, submission, "isolated");
        }
        assertThat(Database.of("lead")
                        .countAll("quarantined_submission where id = '" + submission + "' and state = 'waiting'"))
                .isEqualTo(1);
    }

    @Test
    void theirOwnStaffSeesThem() {
        // When
        Response answer = staff("mr-dj", "operations").get("/api/leads?limit=200");

        // Then
        answer.then().statusCode(200).body("items.id", hasItem(lead));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void withoutATokenNobodyIsLetIn(Endpoint endpoint) {
        // When
        Response answer = endpoint.call(given().contentType(ContentType.JSON));

        // Then
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue())
                .body("code", notNullValue())
                .body("correlationId", notNullValue());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anExpiredTokenLetsNobodyIn(Endpoint endpoint) {
        // When
        Response answer = endpoint.call(with(TestIdentityProvider.expiredToken("mr-dj", "admin")));

        // Then
        answer.then().statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aForgedTokenLetsNobodyIn(Endpoint endpoint) {
        // When
        Response answer = endpoint.call(with(TestIdentityProvider.forgedToken("mr-dj", "admin")));

        // Then
        answer.then().statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anAuditorMayNotReadLeads(Endpoint endpoint) {
        // When
        Response answer = endpoint.call(staff("mr-dj", "auditor"));

        // Then
        answer.then().statusCode(403).contentType("application/problem+json").body("correlationId", notNullValue());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aTokenWithoutTenantSeesNothing(Endpoint endpoint) {
        // When
        Response answer = endpoint.call(with(TestIdentityProvider.tokenWithoutTenant("admin")));

        // Then
        answer.then().statusCode(403).body("code", equalTo("no-tenant"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aTokenOfAnUnknownTenantSeesNothing(Endpoint endpoint) {
        // When
        Response answer = endpoint.call(staff("nobody", "admin"));

        // Then
        answer.then().statusCode(403).body("code", equalTo("no-tenant"));
    }

    private static io.restassured.specification.RequestSpecification with(String token) {
        return given().contentType(ContentType.JSON).auth().oauth2(token);
    }
}
