package nl.rentguy.audit.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import nl.rentguy.audit.fixture.AsStaff;
import nl.rentguy.audit.fixture.Message;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.OpenApiRules;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestIdentityProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class SearchComponentTest {

    private static final Database DATABASE = Database.of("audit");

    private final String correlation = "search-" + UUID.randomUUID();
    private final long correlationBits = UUID.randomUUID().getMostSignificantBits();

    @Test
    void aCorrelationIsAnsweredAsAChain() {
        // Given an effect whose clock is a minute behind, sent first
        Message cause = Message.of(AsStaff.TENANT, correlation).with(EventHeaders.TIME, "2026-11-21T12:01:00Z");
        Message effect = Message.of(AsStaff.TENANT, correlation)
                .with(EventHeaders.TIME, "2026-11-21T12:00:00Z")
                .with(EventHeaders.CAUSATION_ID, cause.id());
        record(effect, cause);

        // When
        var answer = AsStaff.auditor().get("/api/audit/events?correlationId=" + correlation);

        // Then
        answer.then()
                .statusCode(200)
                .body("items.id", contains(cause.id(), effect.id()))
                .body("items.depth", contains(0, 1))
                .body("items[0].causes", contains(effect.id()))
                .body("items[1].causedBy", equalTo(cause.id()))
                .body("complete", equalTo(true));
    }

    @Test
    void aSearchIsPagedNewestFirst() {
        // Given
        Message[] messages = new Message[5];
        String actor = "user:" + UUID.randomUUID();
        for (int i = 0; i < messages.length; i++) {
            messages[i] = Message.of(AsStaff.TENANT, correlation)
                    .with(EventHeaders.ACTOR, actor)
                    .with(EventHeaders.ID, new UUID(0x0199_0000_0000_7000L + (i << 16), i).toString());
        }
        record(messages);

        // When
        String next = AsStaff.auditor()
                .get("/api/audit/events?limit=2&actor=" + actor)
                .then()
                .body("items.id", contains(messages[4].id(), messages[3].id()))
                .header("Link", org.hamcrest.Matchers.containsString("rel=\"next\""))
                .extract()
                .path("next");

        // Then
        AsStaff.auditor()
                .get("/api/audit/events?limit=3&actor=" + actor + "&after=" + next)
                .then()
                .body("items.id", contains(messages[2].id(), messages[1].id(), messages[0].id()))
                .body("next", equalTo(null));
    }

    @Test
    void aSearchFollowsTheTimeOfOccurrenceFromPageToPage() {
        // Given three events recorded out of order, two of them of the same moment
        String actor = "user:" + UUID.randomUUID();
        Message early = of(actor, "2026-03-01T10:00:00Z", 9);
        Message late = of(actor, "2026-03-03T10:00:00Z", 1);
        Message alsoLate = of(actor, "2026-03-03T10:00:00Z", 2);
        record(alsoLate, early, late);

        // When
        var first = AsStaff.auditor().get("/api/audit/events?limit=1&from=2026-03-01T00:00:00Z&actor=" + actor);

        // Then
        String next =
                first.then().body("items.id", contains(alsoLate.id())).extract().path("next");
        AsStaff.auditor()
                .get("/api/audit/events?from=2026-03-01T00:00:00Z&actor=" + actor + "&after=" + next)
                .then()
                .body("items.id", contains(late.id(), early.id()));
    }

    @Test
    void aPageAfterAnEventThatIsNotThereIsRefused() {
        // When
        var answer = AsStaff.auditor().get("/api/audit/events?after=" + UUID.randomUUID());

        // Then
        answer.then().statusCode(400).body("errors[0].field", equalTo("after"));
    }

    private Message of(String actor, String time, long id) {
        return Message.of(AsStaff.TENANT, correlation)
                .with(EventHeaders.ACTOR, actor)
                .with(EventHeaders.TIME, time)
                .with(EventHeaders.ID, new UUID(correlationBits, id).toString());
    }

    @Test
    void eachFilterNarrowsTheSearch() {
        // Given
        Message wanted = Message.of(AsStaff.TENANT, correlation)
                .with(EventHeaders.TYPE, "x." + correlation)
                .with(EventHeaders.TIME, "2026-03-01T10:00:00Z");
        Message other = Message.of(AsStaff.TENANT, correlation)
                .with(EventHeaders.TYPE, "x." + correlation)
                .with(EventHeaders.TIME, "2026-03-02T10:00:00Z");
        record(wanted, other);

        // When
        var all = AsStaff.auditor().get("/api/audit/events?type=x." + correlation);

        // Then
        all.then().body("items.id", containsInAnyOrder(wanted.id(), other.id()));
        AsStaff.auditor()
                .get("/api/audit/events?aggregateId=" + wanted.record().key())
                .then()
                .body("items.id", contains(wanted.id()));
        AsStaff.auditor()
                .queryParam("type", "x." + correlation)
                .queryParam("from", "2026-03-01T11:00:00+01:00")
                .queryParam("to", "2026-03-02T10:00:00Z")
                .get("/api/audit/events")
                .then()
                .body("items.id", contains(wanted.id()));
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        // Given
        Message message = Message.of(AsStaff.TENANT, correlation);
        record(message);

        // When
        var chain = AsStaff.auditorOfAnotherTenant().get("/api/audit/events?correlationId=" + correlation);

        // Then
        chain.then().statusCode(200).body("items", hasSize(0));
        AsStaff.auditorOfAnotherTenant()
                .get("/api/audit/events/" + message.id())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        AsStaff.auditorOfAnotherTenant()
                .get("/api/audit/events?limit=200&aggregateId="
                        + message.record().key())
                .then()
                .body("items", hasSize(0));
        AsStaff.auditorOfAnotherTenant()
                .get("/api/audit/events?limit=200")
                .then()
                .statusCode(200)
                .body("items.correlationId", everyItem(not(equalTo(correlation))));
        AsStaff.auditor().get("/api/audit/events?limit=200").then().body("items.id", hasItem(message.id()));
        assertThat(DATABASE.countWithoutTenant("audit_event")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aggregateId=7",
                "after=last",
                "limit=0",
                "limit=many",
                "limit=201",
                "from=yesterday",
                "to=2026-01-01",
                "correlationId=abc&after=0199bc8e-0000-7000-8000-000000000000",
            })
    void aParameterThatCannotBeReadIsRefused(String query) {
        // When
        var answer = AsStaff.auditor().get("/api/audit/events?" + query);

        // Then
        answer.then().statusCode(400).body("code", equalTo("invalid-request")).body("errors", hasSize(1));
    }

    @Test
    void onlyAuditorsAndAdministratorsMayLook() {
        // When
        int sales = AsStaff.of(AsStaff.TENANT, "sales").get("/api/audit/events").statusCode();

        // Then
        assertThat(sales).isEqualTo(403);
        AsStaff.of(AsStaff.TENANT, "admin").get("/api/audit/events").then().statusCode(200);
        given().get("/api/audit/events").then().statusCode(401);
        given().auth()
                .oauth2(TestIdentityProvider.forgedToken(AsStaff.TENANT, "auditor"))
                .get("/api/audit/events")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestIdentityProvider.tokenWithoutTenant("auditor"))
                .get("/api/audit/events")
                .then()
                .statusCode(403)
                .body("code", equalTo("no-tenant"));
        AsStaff.auditor().get("/api/audit/events/7").then().statusCode(400);
    }

    @Test
    void theOpenApiDocumentSaysWhatItMust() {
        // When
        OpenApiRules.check();

        // Then it named no shortcoming
    }

    private static void record(Message... messages) {
        Message.send(messages);
        for (Message message : messages) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> DATABASE.countAll("audit_event where id = '" + message.id() + "'") == 1);
        }
    }
}
