package nl.rentguy.crm.rentguy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.crm.Api;
import nl.rentguy.crm.Bookings;
import nl.rentguy.crm.Published;
import nl.rentguy.events.ActivityCompleted;
import nl.rentguy.events.ActivityLogged;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.CrewMatched;
import nl.rentguy.events.CrewMember;
import nl.rentguy.events.CrewRole;
import nl.rentguy.events.EquipmentConflict;
import nl.rentguy.events.InventoryCleared;
import nl.rentguy.events.InventoryConflicted;
import nl.rentguy.events.ProjectBlocked;
import nl.rentguy.events.ProjectCreated;
import nl.rentguy.events.ProjectUpdated;
import nl.rentguy.events.Topics;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ProjectEventsComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final CrewRole TECHNICIANS = new CrewRole("technician", 2);
    private static final CrewMember DAAN = new CrewMember("dj", "crew-1", "Daan Bakker");
    private static final Instant START = Instant.parse("2027-06-12T15:00:00Z");
    private static final Instant END = Instant.parse("2027-06-13T00:30:00Z");

    private final UUID project = UUID.randomUUID();

    @Test
    void missingEquipmentBecomesATaskForOperations() {
        // Given
        Bookings deal = Bookings.anEvening();
        Instant before = Instant.now();

        // When
        Topic.send(Report.of(project, conflict(deal, "dj-set", 2, 1)));

        // Then
        Map<String, Object> task = openTask(deal);
        assertThat(task)
                .containsEntry("type", "task")
                .containsEntry("matter", "inventory")
                .containsEntry("owner", "role:operations")
                .containsEntry("title", "Te weinig vrij: dj-set – Bruiloft Sanne van de Vries, 12-06-2027")
                .containsEntry("text", "dj-set: 2 nodig, 1 vrij");
        assertThat(OffsetDateTime.parse((String) task.get("dueAt")).toInstant())
                .isBetween(before.plus(Duration.ofHours(24)), Instant.now().plus(Duration.ofHours(24)));
        assertThat(Published.await(
                        ActivityLogged.class,
                        logged -> logged.subjectId().equals(deal.dealId()) && "role:operations".equals(logged.owner())))
                .hasSize(1);
    }

    @Test
    void anEventThatComesTwiceIsHandledOnce() {
        // Given
        Bookings deal = Bookings.anEvening();
        var conflict = Report.of(project, conflict(deal, "dj-set", 2, 1));
        var created = Report.of(project, new ProjectCreated(project, deal.dealId(), deal.contactId(), deal.id()));

        // When
        Topic.send(conflict, conflict, created, created, conflict);

        // Then
        awaitNote(deal, "Project staat in RentGuy");
        Topic.send(Report.of(project, conflict(deal, "sax", 1, 0)));
        await().atMost(PATIENCE).until(() -> openTask(deal).get("text").equals("sax: 1 nodig, 0 vrij"));
        assertThat(deal.activities(true)).hasSize(1);
        assertThat(deal.activities(false)).hasSize(2);
    }

    @Test
    void aNewerConflictTakesThePlaceOfTheOlder() {
        // Given
        Bookings deal = Bookings.anEvening();

        // When
        Topic.send(
                Report.of(project, conflict(deal, "dj-set", 2, 1)),
                Report.of(project, conflict(deal, "dj-set", 2, 1)),
                Report.of(project, conflict(deal, "uplight", 8, 6)));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deal.activities(true))
                        .singleElement()
                        .satisfies(task -> assertThat(task).containsEntry("text", "uplight: 8 nodig, 6 vrij")));
        assertThat(deal.activities(false))
                .singleElement()
                .satisfies(task -> assertThat(task)
                        .containsEntry("text", "dj-set: 2 nodig, 1 vrij")
                        .containsEntry("completedBy", "service:crm-service"));
    }

    @Test
    void equipmentThatIsFreeEndsTheTask() {
        // Given
        Bookings deal = Bookings.anEvening();
        Topic.send(Report.of(project, conflict(deal, "dj-set", 2, 1)));
        openTask(deal);

        // When
        Topic.send(Report.of(project, new InventoryCleared(project, deal.dealId())));

        // Then
        awaitNote(deal, "Alle apparatuur is vrij");
        assertThat(deal.activities(true)).isEmpty();
    }

    @Test
    void aBookingThatIsCancelledUnderItsProjectIsATaskUntilStaffRestoreIt() {
        // Given
        Bookings deal = Bookings.anEvening();
        deal.put(Bookings.EVENING.replace("option", "cancelled"), "\"1\"").statusCode(200);
        Topic.send(Report.of(project, new ProjectBlocked(project, deal.dealId(), "booking-cancelled")));
        Map<String, Object> task = openTask(deal);

        // When
        deal.put(Bookings.EVENING, "\"2\"").statusCode(200);

        // Then
        assertThat(task).containsEntry("matter", "project").containsEntry("owner", "role:operations");
        assertThat((String) task.get("title")).startsWith("Betaald, maar de boeking is geannuleerd – Bruiloft");
        assertThat(deal.activities(true)).isEmpty();
        assertThat(Published.await(
                        ActivityCompleted.class, done -> done.subjectId().equals(deal.dealId())))
                .hasSize(1);
    }

    @Test
    void wordOfACancellationThatIsOverIsNoTask() {
        // Given
        Bookings deal = Bookings.anEvening();

        // When
        Topic.send(
                Report.of(project, new ProjectBlocked(project, deal.dealId(), "booking-cancelled")),
                Report.of(project, conflict(deal, "dj-set", 2, 1)));

        // Then
        openTask(deal);
        assertThat(deal.activities(true)).extracting(task -> task.get("matter")).containsExactly("inventory");
    }

    @Test
    void aProjectWithoutBookingAsksForItUntilItIsThere() {
        // Given
        Bookings deal = Bookings.none();
        Topic.send(Report.of(project, new ProjectBlocked(project, deal.dealId(), "no-booking")));
        Map<String, Object> asked = openTask(deal);
        deal.put(Bookings.EVENING).statusCode(201);

        // When
        Topic.send(Report.of(project, new ProjectCreated(project, deal.dealId(), deal.contactId(), deal.id())));

        // Then
        awaitNote(deal, "Project staat in RentGuy");
        assertThat(asked).containsEntry("matter", "project").containsEntry("owner", "role:operations");
        assertThat((String) asked.get("text")).contains("nog geen boeking");
        assertThat(deal.activities(true)).isEmpty();
    }

    @Test
    void missingCrewBecomesATaskUntilEverybodyIsFound() {
        // Given
        Bookings deal = Bookings.anEvening();
        Topic.send(Report.of(
                project, new CrewMatched(project, deal.dealId(), "partial", List.of(DAAN), List.of(TECHNICIANS))));
        Map<String, Object> task = openTask(deal);

        // When
        Topic.send(Report.of(project, new CrewMatched(project, deal.dealId(), "matched", List.of(DAAN), List.of())));

        // Then
        assertThat(awaitNote(deal, "Personeel is gevonden")).containsEntry("text", "Daan Bakker (dj)");
        assertThat((String) task.get("title")).startsWith("Personeel ontbreekt: 2× technician – Bruiloft");
        assertThat(task).containsEntry("matter", "crew").containsEntry("owner", "role:operations");
        assertThat(deal.activities(true)).isEmpty();
    }

    @Test
    void aMovedProjectMovesTheBooking() {
        // Given
        Bookings deal = Bookings.anEvening();

        // When
        Topic.send(Report.of(project, new ProjectUpdated(project, deal.dealId(), START, END, "Slot Zeist", 3)));

        // Then
        assertThat(awaitNote(deal, "Verplaatst in RentGuy"))
                .containsEntry("text", "Nu van za 12 jun 2027 17:00 tot zo 13 jun 2027 02:30, Slot Zeist");
        var booking = Api.read(deal.path());
        assertThat(booking.getString("startsAt")).isEqualTo("2027-06-12T15:00:00Z");
        assertThat(booking.getString("location")).isEqualTo("Slot Zeist");
        assertThat(booking.getString("status")).isEqualTo("option");
        assertThat(booking.getInt("version")).isEqualTo(2);
        assertThat(Published.await(BookingUpdated.class, event -> event.dealId().equals(deal.dealId())))
                .singleElement()
                .extracting(BookingUpdated::startsAt, BookingUpdated::location)
                .containsExactly(START, "Slot Zeist");
    }

    @Test
    void aMoveThatArrivesLateOrMovesNothingChangesNothing() {
        // Given
        Bookings deal = Bookings.anEvening();
        Instant sameStart = Instant.parse("2027-06-12T16:00:00Z");

        // When
        Topic.send(
                Report.of(project, new ProjectUpdated(project, deal.dealId(), sameStart, END, null, 4)),
                Report.of(project, new ProjectUpdated(project, deal.dealId(), START, END, null, 3)),
                Report.of(project, new ProjectCreated(project, deal.dealId(), deal.contactId(), deal.id())));

        // Then
        awaitNote(deal, "Project staat in RentGuy");
        assertThat(deal.activities(false)).hasSize(1);
        assertThat(Api.read(deal.path()).getInt("version")).isEqualTo(1);
        assertThat(Database.of("crm")
                        .countAll("outbox where aggregate_id = '" + deal.id() + "' and type = 'booking.updated'"))
                .isZero();
        assertThat(Published.of(BookingUpdated.class, event -> event.dealId().equals(deal.dealId())))
                .isEmpty();
    }

    @Test
    void whatIsAboutNothingKnownIsParked() {
        // Given
        UUID unknown = UUID.randomUUID();
        Bookings unbooked = Bookings.none();
        UUID other = UUID.randomUUID();

        // When
        Topic.send(
                Report.of(project, new ProjectBlocked(project, unknown, "no-booking")),
                Report.of(other, new ProjectUpdated(other, unbooked.dealId(), START, END, null, 1)));

        // Then
        String letters = Topics.deadLetters(Topics.PROJECT, "crm-service");
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(Topic.read(letters))
                        .extracting(letter -> letter.key())
                        .contains(project.toString(), other.toString()));
    }

    private InventoryConflicted conflict(Bookings deal, String sku, int requested, int available) {
        return new InventoryConflicted(
                project, deal.dealId(), List.of(new EquipmentConflict(sku, requested, available)));
    }

    private static Map<String, Object> openTask(Bookings deal) {
        return await().atMost(PATIENCE)
                .until(() -> deal.activities(true), found -> !found.isEmpty())
                .getFirst();
    }

    private static Map<String, Object> awaitNote(Bookings deal, String title) {
        return await().atMost(PATIENCE)
                .until(
                        () -> deal.activities(false).stream()
                                .filter(note -> note.get("type").equals("note")
                                        && ((String) note.get("title")).startsWith(title + " – "))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }
}
