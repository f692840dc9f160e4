package nl.rentguy.sync.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.SettableClock;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.sync.rentguy.RentGuyAnswer;
import nl.rentguy.sync.rentguy.SendingTenants;
import nl.rentguy.sync.rentguy.Verdict;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestIdentityProvider;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class StatusComponentTest {
    private static final String STATUS = "/integrations/rentguy/status";
    private static final String DELIVERIES = "/integrations/rentguy/deliveries";

    private final UUID contactId = UUID.randomUUID();

    @Inject
    SettableClock clock;

    @Inject
    SendingTenants sending;

    @BeforeEach
    void nothingIsUnderWay() {
        Simulator.work();
        Rows.awaitEmptyQueue();
    }

    @Test
    void theStatusShowsAQueueThatGrows() {
        // Given
        int errors = status(Events.TENANT).getInt("errorCount");
        Simulator.failAll("server-error");
        List<UUID> contacts = Stream.generate(UUID::randomUUID).limit(3).toList();
        contacts.forEach(id -> Topic.send(Events.contactCreated(id)));
        contacts.forEach(id -> await().until(() -> Rows.states(id), not(empty())));
        await().until(() -> status(Events.TENANT).getInt("errorCount") > errors);

        // When
        clock.tick(Duration.ofMinutes(10));

        // Then
        JsonPath status = status(Events.TENANT);
        assertThat(status.getBoolean("configured")).isTrue();
        assertThat(status.getBoolean("enabled")).isTrue();
        assertThat(status.getString("workspace")).isEqualTo("mr-dj-workspace");
        assertThat(status.getInt("queueSize")).isEqualTo(3);
        assertThat(status.getInt("oldestWaitingSeconds")).isBetween(600, 660);
        assertThat(status.getString("lastError.outcome")).isEqualTo("server-error");
        assertThat(status.getInt("lastError.httpStatus")).isEqualTo(500);
        assertThat(status.getString("lastSync")).endsWith("Z");
        assertThat(status(Events.OTHER_TENANT).getInt("queueSize")).isZero();
    }

    @Test
    void theStatusShowsRecovery() {
        // Given
        Simulator.failNext("server-error", 6);
        Topic.send(Events.contactCreated(contactId));

        // When
        Rows.awaitStates(contactId, "1 delivered");

        // Then
        JsonPath status = status(Events.TENANT);
        assertThat(status.getInt("queueSize")).isZero();
        assertThat(status.getInt("oldestWaitingSeconds")).isZero();
        assertThat(status.getString("circuit")).isEqualTo("closed");
        assertThat(status.getString("lastSuccess")).isNotNull();
    }

    @Test
    void theCircuitOpensAndIsShown() {
        // Given
        Simulator.failAll("server-error");
        List<UUID> contacts = Stream.generate(UUID::randomUUID).limit(8).toList();

        // When
        contacts.forEach(id -> Topic.send(Events.contactCreated(id)));

        // Then
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> status(Events.TENANT).getString("circuit").equals("open"));
        contacts.forEach(id -> await().until(() -> Rows.states(id), not(empty())));
    }

    @Test
    void aPauseThatRentGuyAskedForIsShown() {
        // Given
        assertThat(status(Events.TENANT).getString("pausedUntil")).isNull();
        RentGuyAnswer later = new RentGuyAnswer(Verdict.SERVER_ERROR, 503, "", Duration.ofMinutes(20));

        // When
        sending.note(Events.TENANT, later);

        // Then
        String until = status(Events.TENANT).getString("pausedUntil");
        clock.tick(Duration.ofMinutes(20));
        assertThat(Instant.parse(until)).isBetween(clock.instant().minusSeconds(60), clock.instant());
        assertThat(status(Events.TENANT).getString("pausedUntil")).isNull();
    }

    @Test
    void theQueueIsMeasured() {
        // Given
        Simulator.failAll("server-error");

        // When
        Topic.send(Events.contactCreated(contactId));

        // Then
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                        .contains("rentguy_queue_size 1.0")
                        .contains("rentguy_queue_oldest_seconds")
                        .contains("rentguy_attempts_total{outcome=\"server-error\""));
    }

    @Test
    void aDeliveryShowsEveryTry() {
        // Given
        Simulator.failNext("rate-limit", 1);
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 delivered");

        // When
        ValidatableResponse answer = get(Events.TENANT, DELIVERIES + "/" + Rows.deliveryId(contactId));

        // Then
        answer.statusCode(200)
                .body("entityType", equalTo("contact"))
                .body("entityId", equalTo(contactId.toString()))
                .body("entityVersion", equalTo(1))
                .body("state", equalTo("delivered"))
                .body("attempts", equalTo(2))
                .body("deliveredAt", notNullValue())
                .body("dueAt", nullValue())
                .body("payload.firstName", equalTo("Sanne"))
                .body("attemptLog", hasSize(2))
                .body("attemptLog[0].outcome", equalTo("rate-limited"))
                .body("attemptLog[0].httpStatus", equalTo(429))
                .body("attemptLog[0].answer", containsString("rate_limited"))
                .body("attemptLog[1].outcome", equalTo("accepted"))
                .body("attemptLog[1].durationMs", greaterThanOrEqualTo(0));
    }

    @Test
    void deliveriesAreFiltered() {
        // Given
        UUID leadId = UUID.randomUUID();
        Topic.send(Events.contactCreated(contactId), Events.dealCreated(leadId, contactId));
        Rows.awaitStates(leadId, "1 delivered");

        // When
        ValidatableResponse answer =
                get(Events.TENANT, DELIVERIES + "?state=delivered&entityType=enquiry&entityId=" + leadId);

        // Then
        answer.statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].entityId", equalTo(leadId.toString()))
                .body("items[0].dependsOn", equalTo(contactId.toString()));
        get(Events.TENANT, DELIVERIES + "?state=superseded&entityId=" + leadId).body("items", empty());
        get(Events.TENANT, DELIVERIES + "?entityType=contact").body("items.entityType", everyItem(equalTo("contact")));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        // Given
        for (long version = 1; version <= 5; version++) {
            Topic.send(Events.contactUpdated(contactId, version, "Sanne"));
            Rows.awaitStates(
                    contactId,
                    Stream.iterate(1L, v -> v + 1)
                            .limit(version)
                            .map(v -> v + " delivered")
                            .toArray(String[]::new));
        }

        // When
        List<Integer> versions = new ArrayList<>();
        String next = DELIVERIES + "?limit=2&entityId=" + contactId;
        int pages = 0;
        while (next != null) {
            ValidatableResponse page = get(Events.TENANT, next).statusCode(200);
            versions.addAll(page.extract().jsonPath().getList("items.entityVersion", Integer.class));
            String after = page.extract().jsonPath().getString("next");
            assertThat(page.extract().header("Link") != null).isEqualTo(after != null);
            next = after == null ? null : DELIVERIES + "?limit=2&entityId=" + contactId + "&after=" + after;
            pages++;
        }

        // Then
        assertThat(versions).containsExactly(5, 4, 3, 2, 1);
        assertThat(pages).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "state=lost, state, waiting",
        "entityType=spaceship, entityType, contact",
        "createdAfter=yesterday, createdAfter, ISO 8601",
        "outcome=accepted, outcome, server-error",
        "entityId=1, entityId, UUID",
        "after=x, after, UUID",
        "limit=0, limit, 1 to 200",
        "limit=many, limit, 1 to 200",
        "limit=99999999999, limit, 1 to 200"
    })
    void aWrongFilterIsNamedWithWhatIsAllowed(String query, String field, String allowed) {
        // When
        ValidatableResponse answer = get(Events.TENANT, DELIVERIES + "?" + query);

        // Then
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("errors.field", hasItem(field))
                .body("errors[0].allowed", containsString(allowed));
    }

    @Test
    void aDeliveryThatIsNotThereIs404() {
        // When
        ValidatableResponse answer = get(Events.TENANT, DELIVERIES + "/" + UUID.randomUUID());

        // Then
        answer.statusCode(404).contentType("application/problem+json").body("code", equalTo("not-found"));
    }

    @Test
    void anIdThatIsNoneIs400() {
        // When
        ValidatableResponse answer = get(Events.TENANT, DELIVERIES + "/7");

        // Then
        answer.statusCode(400).body("errors.field", hasItem("id"));
    }

    @Test
    void anotherTenantSeesNothingOfADelivery() {
        // Given
        Topic.send(Events.contactCreated(contactId));
        Rows.awaitStates(contactId, "1 delivered");

        // When
        ValidatableResponse one = get(Events.OTHER_TENANT, DELIVERIES + "/" + Rows.deliveryId(contactId));

        // Then
        one.statusCode(404);
        get(Events.OTHER_TENANT, DELIVERIES + "?entityId=" + contactId).body("items", empty());
        get(Events.OTHER_TENANT, STATUS).body("workspace", equalTo("demo-rentals-workspace"));
    }

    @ParameterizedTest
    @ValueSource(strings = {STATUS, DELIVERIES, DELIVERIES + "/019aa000-0000-7000-8000-000000000001"})
    void everyEndpointIsGuarded(String path) {
        // When
        List<Integer> answers = List.of(
                given().get(path).statusCode(),
                as(TestIdentityProvider.expiredToken(Events.TENANT, "admin"), path),
                as(TestIdentityProvider.forgedToken(Events.TENANT, "admin"), path),
                as(TestIdentityProvider.token(Events.TENANT, "marketing"), path),
                as(TestIdentityProvider.token(Events.TENANT, "auditor"), path),
                as(TestIdentityProvider.tokenWithoutTenant("admin"), path),
                as(TestIdentityProvider.token("nobody-rentals", "admin"), path));

        // Then
        assertThat(answers).containsExactly(401, 401, 401, 403, 403, 403, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations", "admin", "sales"})
    void staffWhoNeedItMayLook(String role) {
        // When
        int answer = as(TestIdentityProvider.token(Events.TENANT, role), STATUS);

        // Then
        assertThat(answer).isEqualTo(200);
    }

    private static JsonPath status(String tenantId) {
        return get(tenantId, STATUS).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse get(String tenantId, String path) {
        return given().auth()
                .oauth2(TestIdentityProvider.token(tenantId, "operations"))
                .get(path)
                .then();
    }

    private static int as(String token, String path) {
        return given().auth().oauth2(token).get(path).statusCode();
    }
}
