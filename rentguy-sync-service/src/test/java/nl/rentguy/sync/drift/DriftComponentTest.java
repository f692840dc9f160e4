package nl.rentguy.sync.drift;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.events.ProjectCreated;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Published;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.SettableClock;
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

    @Inject
    SettableClock clock;

    private final UUID contactId = UUID.randomUUID();
    private final UUID leadId = UUID.randomUUID();
    private final UUID dealId = UUID.randomUUID();
    private final UUID bookingId = UUID.randomUUID();

    @BeforeEach
    void rentguyHoldsTheContact() {
        Simulator.work();
        Rows.awaitEmptyQueue();
        // What other tests sent is not compared.
        Rows.change("update synced_entity set confirmed_version = null");
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
    void whatRentGuyLostIsSentAnewInTheOrderInWhichOneNeedsTheOther() {
        // Given
        UUID projectId = rentguyHoldsAProject();
        Simulator.forgetEverything();
        String check = checked();
        assertThat(difference(check)).containsEntry("kind", "missing");
        Instant before = clock.instant();

        // When
        JsonPath answer = repair(check).statusCode(200).extract().jsonPath();

        // Then
        assertThat(answer.getInt("queued")).isEqualTo(5);
        assertThat(answer.getBoolean("remaining")).isFalse();
        Rows.awaitEmptyQueue();
        assertThat(Stream.of(contactId, leadId, dealId, bookingId).map(Rows::states))
                .containsOnly(List.of("1 delivered"));
        assertThat(Rows.states(projectId)).containsExactly("1 delivered", "1 delivered", "1 delivered");
        assertThat(Simulator.requests(projectId))
                .extracting(request -> request.get("idempotencyKey"))
                .filteredOn(Objects::nonNull)
                .containsExactlyInAnyOrder(
                        "project-" + projectId + "-v1-e1",
                        "inventory-check-" + projectId + "-v1-e1",
                        "crew-match-" + projectId + "-v1-e1");
        assertThat(Rows.query(
                        "select count(*)::text from delivery_attempt where outcome <> 'accepted' and started_at >= '"
                                + before + "'"))
                .containsExactly("0");
        assertThat(difference(checked())).isEmpty();
    }

    @Test
    void aRepairKeepsToTheRateOfRetriesOfMany() {
        // Given
        UUID projectId = rentguyHoldsAProject();
        Simulator.forgetEverything();
        String check = checked();

        // When
        repair(check).statusCode(200);

        // Then
        Rows.awaitEmptyQueue();
        String ids = Stream.of(contactId, leadId, dealId, bookingId, projectId)
                .map(id -> "'" + id + "'")
                .collect(Collectors.joining(", "));
        assertThat(Rows.query("select entity_type from delivery where entity_id in (" + ids + ") order by due_at"))
                .startsWith("contact", "enquiry", "deal", "booking", "project")
                .hasSize(7);
        assertThat(Rows.query("select extract(milliseconds from min(gap))::int::text from (select due_at - lag(due_at)"
                        + " over (order by due_at) as gap from delivery where entity_id in (" + ids + ")) as gaps"))
                .containsExactly("100");
        assertThat(Rows.query("select (spread_until = (select max(due_at) from delivery where entity_id in (" + ids
                        + ")))::text from queue_state where tenant_id = 'mr-dj'"))
                .containsExactly("true");
    }

    @Test
    void whatWasGivenUpIsLeftWithWhatToDoAndWhatNeedsItWaits() {
        // Given
        rentguyHoldsADeal();
        Simulator.forgetEverything();
        String check = checked();
        newerVersionThatFails();
        Rows.change("update delivery set state = 'exhausted', failed_at = now() where state = 'retrying'"
                + " and entity_id = '" + contactId + "'");
        Simulator.work();

        // When
        JsonPath answer = repair(check).statusCode(200).extract().jsonPath();

        // Then
        assertThat(answer.getInt("queued")).isEqualTo(2);
        assertThat(answer.getInt("left")).isEqualTo(1);
        assertThat(answer.getBoolean("remaining")).isFalse();
        assertThat(answer.getString("message")).contains("1 zijn blijven liggen: probeer opgegeven");
        assertThat(difference(check)).doesNotContainKey("repairedAt");
        assertThat(Rows.states(dealId)).containsExactly("1 retrying");
        operator()
                .get("/integrations/rentguy/deliveries?entityId=" + dealId)
                .then()
                .body("items[0].waitsFor", equalTo("waits for contact " + contactId + ", which was given up"));
        operator().get("/integrations/rentguy/status").then().body("stuck", greaterThanOrEqualTo(2));
        repair(check).body("queued", equalTo(0)).body("left", equalTo(1)).body("remaining", equalTo(false));
        retry(contactId, 2);
        Rows.awaitStates(dealId, "1 delivered");
    }

    @Test
    void whatIsOnItsWayIsNotSentTwiceAndWhatNeedsItWaits() {
        // Given
        rentguyHoldsADeal();
        Simulator.forgetEverything();
        String check = checked();
        newerVersionThatFails();

        // When
        JsonPath answer = repair(check).statusCode(200).extract().jsonPath();

        // Then
        assertThat(answer.getInt("queued")).isEqualTo(2);
        assertThat(answer.getInt("underWay")).isEqualTo(1);
        assertThat(answer.getInt("left")).isZero();
        assertThat(difference(check)).containsKey("repairedAt");
        Simulator.work();
        retry(contactId, 2);
        Rows.awaitStates(contactId, "1 delivered", "2 delivered");
        Rows.awaitStates(dealId, "1 delivered");
    }

    @Test
    void aVersionThatIsQueuedMeanwhileIsSentInstead() throws SQLException {
        // Given
        Simulator.change("contact.updated", contactId, "{\"phone\":\"+31600000009\"}");
        String check = checked();
        try (Connection other = Rows.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update synced_entity set newest_version = 2 where entity_id = '" + contactId + "'");
            statement.execute("""
                    insert into delivery (tenant_id, id, entity_type, entity_id, entity_version, payload, idempotency_key,
                                          state, due_at, waiting_since, correlation_id, actor, created_at)
                    select tenant_id, gen_random_uuid(), entity_type, entity_id, 2, replace(payload, '"version":1', '"version":2'),
                           replace(idempotency_key, '-v1', '-v2'), 'waiting', now(), now(), correlation_id, actor, now()
                      from delivery where entity_id = '%s'
                    """.formatted(contactId));

            // When
            CompletableFuture<JsonPath> repair = CompletableFuture.supplyAsync(
                    () -> repair(check).statusCode(200).extract().jsonPath());

            // Then
            await().until(() -> !Rows.query("select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like '%synced_entity%' and pid <> pg_backend_pid()")
                    .isEmpty());
            other.commit();
            assertThat(repair.join().getInt("underWay")).isEqualTo(1);
        }
        Rows.awaitStates(contactId, "1 delivered", "2 delivered");
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

    private void rentguyHoldsADeal() {
        Topic.send(Events.dealCreated(dealId, leadId, contactId));
        Rows.awaitStates(dealId, "1 delivered");
        Rows.awaitStates(leadId, "1 delivered");
    }

    private UUID rentguyHoldsAProject() {
        rentguyHoldsADeal();
        Topic.send(Events.bookingCreated(bookingId, dealId, contactId));
        Rows.awaitStates(bookingId, "1 delivered");
        Topic.send(Events.paid(dealId, contactId, "deposit"));
        UUID projectId = Published.first(ProjectCreated.class, dealId).projectId();
        Rows.awaitStates(projectId, "1 delivered", "1 delivered", "1 delivered");
        return projectId;
    }

    private void newerVersionThatFails() {
        Simulator.failAll("server-error");
        Topic.send(Events.contactUpdated(contactId, 2, "Susanne"));
        Rows.awaitStates(contactId, "1 delivered", "2 retrying");
        await().until(() -> Rows.change("update delivery set due_at = now() + interval '10 year', first_tried_at = null"
                        + " where state = 'retrying' and entity_id = '" + contactId + "'")
                == 1);
    }

    private static void retry(UUID entityId, long version) {
        String id = Rows.query("select id::text from delivery where entity_id = '" + entityId
                        + "' and entity_version = " + version)
                .getFirst();
        operator()
                .post("/integrations/rentguy/deliveries/" + id + "/retry")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestIdentityProvider.token(Events.TENANT, "operations"));
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
