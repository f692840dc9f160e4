package nl.rentguy.sync.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.CrewMatched;
import nl.rentguy.events.CrewRole;
import nl.rentguy.events.EquipmentConflict;
import nl.rentguy.events.EquipmentLine;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.events.InventoryCleared;
import nl.rentguy.events.InventoryConflicted;
import nl.rentguy.events.ProjectBlocked;
import nl.rentguy.events.ProjectCreated;
import nl.rentguy.sync.Events;
import nl.rentguy.sync.Published;
import nl.rentguy.sync.Rows;
import nl.rentguy.sync.Simulator;
import nl.rentguy.sync.SimulatorsResource;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestIdentityProvider;
import nl.rentguy.testkit.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A paid deposit becomes a project with checked equipment and matched crew, whatever comes late or fails. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(SimulatorsResource.class)
class ProjectComponentTest {
    private final UUID contactId = UUID.randomUUID();
    private final UUID leadId = UUID.randomUUID();
    private final UUID dealId = UUID.randomUUID();
    private final UUID bookingId = UUID.randomUUID();

    @BeforeEach
    void nothingIsUnderWay() {
        Simulator.work();
        Simulator.workForAllCalls();
        Rows.awaitEmptyQueue();
        Topic.send(Events.contactCreated(contactId), Events.dealCreated(dealId, leadId, contactId));
        Rows.awaitStates(dealId, "1 delivered");
    }

    @AfterEach
    void allCallsWork() {
        Simulator.workForAllCalls();
    }

    @Test
    void aPaidDepositMakesAProjectThatIsCheckedAndMatched() {
        // Given
        Topic.send(Events.bookingCreated(bookingId, dealId, contactId));
        Rows.awaitStates(bookingId, "1 delivered");

        // When
        Topic.send(Events.paid(dealId, contactId, "deposit"));

        // Then
        ProjectCreated created = Published.first(ProjectCreated.class, dealId);
        assertThat(created.bookingId()).isEqualTo(bookingId);
        assertThat(created.contactId()).isEqualTo(contactId);
        CrewMatched matched = Published.first(CrewMatched.class, dealId);
        assertThat(matched.status()).isEqualTo("matched");
        assertThat(matched.crew()).hasSize(1);
        awaitChecks(created.projectId(), 1);
        assertThat(Published.of(InventoryConflicted.class, dealId)).isEmpty();
        assertThat(Published.of(ProjectBlocked.class, dealId)).isEmpty();
        assertThat(Published.records(ProjectCreated.class, dealId).getFirst())
                .satisfies(record -> assertThat(Topic.header(record, EventHeaders.AGGREGATE_VERSION))
                        .isEqualTo("1"))
                .satisfies(record -> assertThat(Topic.header(record, EventHeaders.CORRELATION_ID))
                        .isEqualTo("corr-" + dealId));
        assertThat(Simulator.requests(created.projectId()))
                .extracting(request -> request.get("idempotencyKey"))
                .containsExactlyInAnyOrder(
                        "project-" + created.projectId() + "-v1",
                        "inventory-check-" + created.projectId() + "-v1",
                        "crew-match-" + created.projectId() + "-v1");
        projects()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("created"))
                .body("items[0].inventory.status", equalTo("available"))
                .body("items[0].crew.status", equalTo("matched"))
                .body("items[0].crew.members[0].role", equalTo("dj"));
    }

    @Test
    void tooLittleEquipmentIsTold() {
        // Given
        Topic.send(Events.bookingUpdated(Events.booking(bookingId, dealId, contactId, 9), 1));
        Rows.awaitStates(bookingId, "1 delivered");

        // When
        Topic.send(Events.paid(dealId, contactId, "full"));

        // Then
        assertThat(Published.first(InventoryConflicted.class, dealId).conflicts())
                .containsExactly(new EquipmentConflict("speaker-set", 9, 8));
        projects()
                .body("items[0].inventory.status", equalTo("conflict"))
                .body("items[0].inventory.conflicts[0].available", equalTo(8));
    }

    @Test
    void missingCrewIsTold() {
        // Given
        var booking = Events.booking(bookingId, dealId, contactId, 1);
        Topic.send(Events.bookingUpdated(
                new BookingUpdated(
                        bookingId,
                        dealId,
                        contactId,
                        booking.status(),
                        booking.startsAt(),
                        booking.endsAt(),
                        null,
                        List.of(new EquipmentLine("photobooth", 1)),
                        List.of(new CrewRole("saxophonist", 2))),
                1));
        Rows.awaitStates(bookingId, "1 delivered");

        // When
        Topic.send(Events.paid(dealId, contactId, "deposit"));

        // Then
        CrewMatched matched = Published.first(CrewMatched.class, dealId);
        assertThat(matched.status()).isEqualTo("partial");
        assertThat(matched.missing()).containsExactly(new CrewRole("saxophonist", 1));
    }

    @Test
    void aProjectWithoutBookingSaysSoOnceAndGoesOnWhenTheBookingComes() {
        // Given
        Topic.send(Events.paid(dealId, contactId, "deposit"));
        assertThat(Published.first(ProjectBlocked.class, dealId).reason()).isEqualTo("no-booking");
        projects().body("items[0].state", equalTo("waits-for-booking")).body("items[0].bookingId", nullValue());

        // When
        Topic.send(Events.bookingCreated(bookingId, dealId, contactId));

        // Then
        Published.first(ProjectCreated.class, dealId);
        assertThat(Published.of(ProjectBlocked.class, dealId)).hasSize(1);
        assertThat(Published.records(ProjectCreated.class, dealId).getFirst())
                .satisfies(record -> assertThat(Topic.header(record, EventHeaders.AGGREGATE_VERSION))
                        .isEqualTo("2"));
    }

    @Test
    void aSecondPaymentMakesNoSecondProject() {
        // Given
        Topic.send(Events.bookingCreated(bookingId, dealId, contactId), Events.paid(dealId, contactId, "deposit"));
        UUID projectId = Published.first(ProjectCreated.class, dealId).projectId();
        awaitChecks(projectId, 1);
        var again = Events.paid(dealId, contactId, "full");
        var unchanged = Events.bookingUpdated(Events.booking(bookingId, dealId, contactId, 2), 2);

        // When
        Topic.send(again, unchanged);

        // Then
        Rows.awaitHandled(again);
        Rows.awaitStates(bookingId, "1 delivered", "2 delivered");
        assertThat(Rows.query("select version::text from project where deal_id = '" + dealId + "'"))
                .containsExactly("1");
        assertThat(Published.of(ProjectCreated.class, dealId)).hasSize(1);
    }

    @Test
    void aBalanceStartsNoProject() {
        // Given
        var balance = Events.paid(dealId, contactId, "balance");

        // When
        Topic.send(balance);

        // Then
        Rows.awaitHandled(balance);
        projects().body("items", empty());
    }

    @Test
    void aChangedBookingChangesTheProjectAndHasItCheckedAgain() {
        // Given
        Topic.send(Events.bookingCreated(bookingId, dealId, contactId), Events.paid(dealId, contactId, "deposit"));
        UUID projectId = Published.first(ProjectCreated.class, dealId).projectId();
        awaitChecks(projectId, 1);

        // When
        Topic.send(Events.bookingUpdated(Events.booking(bookingId, dealId, contactId, 9), 2));

        // Then
        assertThat(Published.first(InventoryConflicted.class, dealId).conflicts())
                .hasSize(1);
        awaitChecks(projectId, 2);
        assertThat(Published.of(ProjectCreated.class, dealId)).hasSize(1);
        assertThat(Simulator.requests(projectId))
                .extracting(request -> request.get("idempotencyKey"))
                .contains("project-" + projectId + "-v2", "inventory-check-" + projectId + "-v2");
    }

    @Test
    void equipmentThatIsFreeAgainIsToldOnce() {
        // Given
        Topic.send(Events.bookingUpdated(Events.booking(bookingId, dealId, contactId, 9), 1));
        Rows.awaitStates(bookingId, "1 delivered");
        Topic.send(Events.paid(dealId, contactId, "deposit"));
        UUID projectId = Published.first(InventoryConflicted.class, dealId).projectId();
        awaitChecks(projectId, 1);
        Topic.send(Events.bookingUpdated(Events.booking(bookingId, dealId, contactId, 2), 2));
        awaitChecks(projectId, 2);

        // When
        Topic.send(Events.bookingUpdated(Events.booking(bookingId, dealId, contactId, 3), 3));

        // Then
        awaitChecks(projectId, 3);
        assertThat(Published.first(InventoryCleared.class, dealId)).isEqualTo(new InventoryCleared(projectId, dealId));
        assertThat(versionAndEvents()).isEqualTo("3 6");
    }

    @Test
    void aBookingThatIsCancelledUnderItsProjectIsToldOnce() {
        // Given
        Topic.send(Events.bookingCreated(bookingId, dealId, contactId));
        Rows.awaitStates(bookingId, "1 delivered");
        Topic.send(Events.paid(dealId, contactId, "deposit"));
        UUID projectId = Published.first(ProjectCreated.class, dealId).projectId();
        awaitChecks(projectId, 1);
        var still = Events.bookingUpdated(booking(BookingStatus.CANCELLED, "Slot Zeist"), 3);

        // When
        Topic.send(Events.bookingUpdated(booking(BookingStatus.CANCELLED, null), 2), still);

        // Then
        Rows.awaitHandled(still);
        assertThat(Published.first(ProjectBlocked.class, dealId))
                .isEqualTo(new ProjectBlocked(projectId, dealId, "booking-cancelled"));
        assertThat(versionAndEvents()).isEqualTo("1 3");
    }

    @Test
    void aBookingThatIsCancelledAnewIsToldAnew() {
        // Given
        Topic.send(Events.bookingCreated(bookingId, dealId, contactId));
        Rows.awaitStates(bookingId, "1 delivered");
        Topic.send(Events.paid(dealId, contactId, "deposit"));
        Published.first(ProjectCreated.class, dealId);

        // When
        Topic.send(
                Events.bookingUpdated(booking(BookingStatus.CANCELLED, null), 2),
                Events.bookingUpdated(booking(BookingStatus.CONFIRMED, null), 3),
                Events.bookingUpdated(booking(BookingStatus.CANCELLED, null), 4));

        // Then
        assertThat(Published.atLeast(2, ProjectBlocked.class, dealId))
                .extracting(ProjectBlocked::reason)
                .containsOnly("booking-cancelled");
    }

    @Test
    void aProjectWhoseBookingIsCancelledAlreadySaysSoByItsCode() {
        // Given
        Topic.send(Events.bookingUpdated(booking(BookingStatus.CANCELLED, null), 1));
        Rows.awaitStates(bookingId, "1 delivered");

        // When
        Topic.send(Events.paid(dealId, contactId, "deposit"));

        // Then
        assertThat(Published.first(ProjectBlocked.class, dealId).reason()).isEqualTo("booking-cancelled");
        projects().body("items[0].state", equalTo("waits-for-booking"));
    }

    @Test
    void aFailingCheckIsTriedAgainUnderTheSameKeyAndAskedNothingFirst() {
        // Given
        Simulator.failCalls("POST", "/projects/*/inventory-check", "lost-answer", 1);
        Topic.send(Events.bookingCreated(bookingId, dealId, contactId));

        // When
        Topic.send(Events.paid(dealId, contactId, "deposit"));

        // Then
        UUID projectId = Published.first(ProjectCreated.class, dealId).projectId();
        awaitChecks(projectId, 1);
        assertThat(Rows.query("select a.kind || ' ' || a.outcome from delivery_attempt a join delivery d"
                        + " on d.id = a.delivery_id where d.entity_type = 'inventory-check' and d.entity_id = '"
                        + projectId + "' order by a.number, a.kind"))
                .containsExactly("send unreachable", "send accepted");
        assertThat(Simulator.requests(projectId).stream()
                        .filter(request -> request.get("path").toString().endsWith("inventory-check"))
                        .map(request -> request.get("effect")))
                .containsExactly("answered", "replayed");
    }

    @Test
    void aProjectIsMadeOnceThroughAnOutage() {
        // Given
        Topic.send(Events.bookingCreated(bookingId, dealId, contactId));
        Rows.awaitStates(bookingId, "1 delivered");
        Simulator.failAll("server-error");
        Topic.send(Events.paid(dealId, contactId, "deposit"));
        await().until(() -> Rows.query("select d.state from delivery d join project p on p.id = d.entity_id"
                                + " where p.deal_id = '" + dealId + "' and d.state = 'retrying'")
                        .size()
                == 1);

        // When
        Simulator.work();

        // Then
        UUID projectId = Published.first(ProjectCreated.class, dealId).projectId();
        awaitChecks(projectId, 1);
        assertThat(Simulator.effects(projectId)).containsOnlyOnce("created");
    }

    @Test
    void theDealMustBeNamed() {
        given().auth()
                .oauth2(TestIdentityProvider.token(Events.TENANT, "sales"))
                .get("/integrations/rentguy/projects")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("dealId"))
                .body("errors[0].allowed", containsString("deal"));
    }

    @Test
    void anotherTenantSeesNoProject() {
        // Given
        Topic.send(Events.paid(dealId, contactId, "deposit"));
        Published.first(ProjectBlocked.class, dealId);

        // When
        ValidatableResponse answer = projects(Events.OTHER_TENANT);

        // Then
        answer.statusCode(200).body("items", empty());
    }

    private BookingUpdated booking(BookingStatus status, @Nullable String location) {
        BookingUpdated state = Events.booking(bookingId, dealId, contactId, 2);
        return new BookingUpdated(
                bookingId,
                dealId,
                contactId,
                status,
                state.startsAt(),
                state.endsAt(),
                location,
                state.equipment(),
                state.crewRoles());
    }

    /** Of the project's document, and how many events were published about it. */
    private String versionAndEvents() {
        return Rows.query("select version || ' ' || events from project where deal_id = '" + dealId + "'")
                .getFirst();
    }

    private static void awaitChecks(UUID projectId, long version) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Rows.query(
                                        "select state from delivery where entity_id = '" + projectId
                                                + "' and entity_version = " + version
                                                + " and entity_type in ('inventory-check', 'crew-match') and state = 'delivered'")
                                .size()
                        == 2);
    }

    private ValidatableResponse projects() {
        return projects(Events.TENANT);
    }

    private ValidatableResponse projects(String tenantId) {
        return given().auth()
                .oauth2(TestIdentityProvider.token(tenantId, "operations"))
                .get("/integrations/rentguy/projects?dealId=" + dealId)
                .then();
    }
}
