package nl.rentguy.sync.drift;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestIdentityProvider;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found when RentGuy does not hold what it was sent, and how it is put right. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class DriftComponentTest {
    private static final String DRIFT = "/integrations/rentguy/drift";

    private final UUID contactId = UUID.randomUUID();

    @BeforeEach
    void rentguyHoldsTheContact() {
        Simulator.work();
        Rows.awaitEmptyQueue();
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 delivered");
    }

    @Test
    void whatAUserOfRentGuyChangedIsFoundAndPutBack() {
        // Given
        Simulator.change("contact.updated", contactId, "{\"phone\":\"+31600000009\"}");
        String check = checked();
        assertThat(difference(check))
                .containsEntry("kind", "changed")
                .containsEntry("fields", List.of("phone"))
                .containsEntry("ourVersion", 1)
                .doesNotContainKey("repairedAt");

        // When
        repair(check).statusCode(200);

        // Then
        await().until(() -> written(contactId).equals(List.of("created", "changed", "updated")));
        Rows.awaitStates(contactId, "1 delivered");
        assertThat(difference(check)).containsKey("repairedAt");
        assertThat(difference(checked())).isEmpty();
    }

    @Test
    void whatRentGuyLostIsFoundAndSentAnew() {
        // Given
        Simulator.forgetEverything();
        String check = checked();
        assertThat(difference(check)).containsEntry("kind", "missing");

        // When
        repairAll(check);

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> written(contactId).equals(List.of("created")));
        Rows.awaitEmptyQueue();
        assertThat(difference(checked())).isEmpty();
    }

    @Test
    void whatOnlyRentGuyKnowsIsShownAndLeftAlone() {
        // Given
        UUID stranger = UUID.randomUUID();
        Simulator.putContact("mr-dj-workspace", stranger);

        // When
        String check = checked();
        repairAll(check);

        // Then
        Map<String, Object> found = difference(check, stranger);
        assertThat(found).containsEntry("kind", "unknown").doesNotContainKeys("ourVersion", "repairedAt");
        assertThat(written(stranger)).containsExactly("created");
    }

    @Test
    void oneCheckAtATimeAndOnlyOfTheCallersTenant() {
        // Given
        Simulator.delayNext(1, 1_000);
        String check = begin().statusCode(202)
                .body("state", equalTo("running"))
                .extract()
                .path("id");

        // When
        var second = begin();

        // Then
        second.statusCode(409).body("code", equalTo("check-running"));
        given().auth()
                .oauth2(TestIdentityProvider.token(Events.OTHER_TENANT, "operations"))
                .get(DRIFT + "/" + check)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(TestIdentityProvider.token(Events.TENANT, "sales"))
                .post(DRIFT)
                .then()
                .statusCode(403);
        awaitDone(check);
    }

    private static ValidatableResponse begin() {
        return given().auth()
                .oauth2(TestIdentityProvider.token(Events.TENANT, "operations"))
                .post(DRIFT)
                .then();
    }

    private static String checked() {
        String check = begin().statusCode(202).extract().path("id");
        awaitDone(check);
        return check;
    }

    private static void awaitDone(String check) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get("/" + check).body("state", equalTo("done")));
    }

    private static ValidatableResponse repair(String check) {
        return given().auth()
                .oauth2(TestIdentityProvider.token(Events.TENANT, "operations"))
                .post(DRIFT + "/" + check + "/repair")
                .then();
    }

    private static void repairAll(String check) {
        boolean remaining;
        do {
            remaining = repair(check).statusCode(200).extract().path("remaining");
        } while (remaining);
    }

    private Map<String, Object> difference(String check) {
        return difference(check, contactId);
    }

    private static Map<String, Object> difference(String check, UUID id) {
        String after = "";
        do {
            var page = get("/" + check + "/differences?limit=200" + after)
                    .extract()
                    .jsonPath();
            for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
                if (id.toString().equals(item.get("externalId"))) {
                    return item;
                }
            }
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        } while (after != null);
        return Map.of();
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(TestIdentityProvider.token(Events.TENANT, "operations"))
                .get(DRIFT + path)
                .then()
                .statusCode(200);
    }

    /** What changed something at RentGuy; reads did not. */
    private static List<String> written(UUID externalId) {
        return Simulator.effects(externalId).stream()
                .filter(effect -> !"none".equals(effect))
                .toList();
    }
}
