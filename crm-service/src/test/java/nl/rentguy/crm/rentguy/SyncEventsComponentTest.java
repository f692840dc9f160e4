package nl.rentguy.crm.rentguy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.crm.Api;
import nl.rentguy.crm.Bookings;
import nl.rentguy.crm.Enquiry;
import nl.rentguy.crm.Published;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingStatusChanged;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.ContactUpdated;
import nl.rentguy.events.CrewMatched;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.InventoryCleared;
import nl.rentguy.events.InventoryConflicted;
import nl.rentguy.events.Language;
import nl.rentguy.events.Person;
import nl.rentguy.events.ProjectBlocked;
import nl.rentguy.events.ProjectCreated;
import nl.rentguy.events.ProjectUpdated;
import nl.rentguy.events.RentguyContactChanged;
import nl.rentguy.events.RentguySyncFailed;
import nl.rentguy.events.RentguySynced;
import nl.rentguy.events.Topics;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class SyncEventsComponentTest {
    /** The event id of the golden sample of {@code rentguy.synced}, a first version, which leaves nothing else behind. */
    private static final String HELD_SAMPLE = "019a2f4c-7d4a-7c31-9e5a-4b1f6a0d8c4a";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aStatusSetInRentguyIsTakenOver() {
        // Given
        Bookings deal = Bookings.anEvening();
        var change = Report.of(
                deal.id(), new BookingStatusChanged(deal.id(), BookingStatus.OPTION, BookingStatus.CONFIRMED, 2));

        // When
        Topic.send(change, change);

        // Then
        await().atMost(PATIENCE)
                .until(() -> Api.read(deal.path()).getString("status").equals("confirmed"));
        assertThat(deal.activities(false))
                .singleElement()
                .satisfies(note -> assertThat((String) note.get("title"))
                        .startsWith("Boeking in RentGuy gewijzigd: optie → bevestigd – Bruiloft"));
        assertThat(deal.activities(true)).isEmpty();
        assertThat(Published.await(BookingUpdated.class, event -> event.dealId().equals(deal.dealId())))
                .singleElement()
                .extracting(BookingUpdated::status)
                .isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    void aCancellationBecomesATaskForSales() {
        // Given
        Bookings deal = Bookings.anEvening();

        // When
        Topic.send(Report.of(deal.id(), new BookingStatusChanged(deal.id(), null, BookingStatus.CANCELLED, 5)));

        // Then
        Map<String, Object> task = await().atMost(PATIENCE)
                .until(() -> deal.activities(true), found -> !found.isEmpty())
                .getFirst();
        assertThat(task)
                .containsEntry("type", "task")
                .containsEntry("matter", "cancellation")
                .containsEntry("owner", "role:sales")
                .containsEntry("title", "Boeking geannuleerd in RentGuy – Bruiloft Sanne van de Vries, 12-06-2027");
        assertThat(deal.activities(false)).hasSize(1);
        assertThat(Api.read(deal.path()).getString("status")).isEqualTo("cancelled");
    }

    @Test
    void aBookingThatIsRestoredEndsTheTask() {
        // Given
        Bookings deal = Bookings.anEvening();

        // When
        Topic.send(
                Report.of(deal.id(), new BookingStatusChanged(deal.id(), null, BookingStatus.CANCELLED, 5)),
                Report.of(deal.id(), new BookingStatusChanged(deal.id(), null, BookingStatus.CONFIRMED, 6)));

        // Then
        await().atMost(PATIENCE)
                .until(() -> Api.read(deal.path()).getString("status").equals("confirmed"));
        assertThat(deal.activities(true)).isEmpty();
        assertThat(deal.activities(false)).hasSize(3);
    }

    @Test
    void aBookingThatIsRestoredInRentguyEndsTheTaskAboutItsProject() {
        // Given
        Bookings deal = Bookings.anEvening();
        UUID project = UUID.randomUUID();
        Report.handle(
                Report.of(deal.id(), new BookingStatusChanged(deal.id(), null, BookingStatus.CANCELLED, 5)),
                Report.of(project, new ProjectBlocked(project, deal.dealId(), "booking-cancelled")));

        // When
        Report.handle(Report.of(deal.id(), new BookingStatusChanged(deal.id(), null, BookingStatus.CONFIRMED, 6)));

        // Then
        assertThat(deal.activities(true)).isEmpty();
        assertThat(deal.activities(false))
                .filteredOn(activity -> activity.get("type").equals("task"))
                .extracting(task -> task.get("matter"))
                .containsExactlyInAnyOrder("cancellation", "project");
    }

    @Test
    void aBookingThatStaffRestoredBecomesATaskAnewWhenItIsCancelledAgain() {
        // Given
        Bookings deal = Bookings.anEvening();
        Report.handle(Report.of(deal.id(), new BookingStatusChanged(deal.id(), null, BookingStatus.CANCELLED, 5)));
        deal.put(Bookings.EVENING, "\"2\"").statusCode(200);

        // When
        Report.handle(Report.of(deal.id(), new BookingStatusChanged(deal.id(), null, BookingStatus.CANCELLED, 6)));

        // Then
        assertThat(deal.activities(false))
                .filteredOn(activity -> activity.get("type").equals("task"))
                .singleElement()
                .satisfies(first -> assertThat(first).containsEntry("completedBy", "user:sales@mr-dj"));
        assertThat(deal.activities(true))
                .singleElement()
                .satisfies(task -> assertThat(task).containsEntry("matter", "cancellation"));
    }

    @Test
    void aStatusThatArrivesLateChangesNothing() {
        // Given
        Bookings deal = Bookings.anEvening();

        // When
        Topic.send(
                Report.of(deal.id(), new BookingStatusChanged(deal.id(), null, BookingStatus.CONFIRMED, 6)),
                Report.of(deal.id(), new BookingStatusChanged(deal.id(), null, BookingStatus.CANCELLED, 5)),
                Report.of(deal.id(), new BookingStatusChanged(deal.id(), null, BookingStatus.OPTION, 7)));

        // Then
        await().atMost(PATIENCE).until(() -> Api.read(deal.path()).getInt("version") == 3);
        assertThat(Api.read(deal.path()).getString("status")).isEqualTo("option");
        assertThat(deal.activities(true)).isEmpty();
    }

    @Test
    void aContactCorrectedInRentguyIsCorrectedHere() {
        // Given
        Bookings deal = Bookings.none();
        String address = "new-" + deal.enquiry().email();
        Person corrected = new Person("Sanna", null, "Jansen", address, null, Language.EN);
        var change = Report.of(deal.contactId(), new RentguyContactChanged(deal.contactId(), corrected, 2));

        // When
        Topic.send(change, change);

        // Then
        Person known = new Person("Sanna", null, "Jansen", address, "+31612345678", Language.EN);
        assertThat(Published.await(
                        ContactUpdated.class, event -> event.contactId().equals(deal.contactId())))
                .containsExactly(new ContactUpdated(deal.contactId(), known));
        JsonPath contact = contact(deal);
        assertThat(contact.getString("fullName")).isEqualTo("Sanna Jansen");
        assertThat(contact.getString("email")).isEqualTo(address);
        assertThat(contact.getInt("version")).isEqualTo(2);
        assertThat(contactTasks(deal)).isEmpty();
    }

    @Test
    void anAddressOfAnotherContactIsNotTakenOver() {
        // Given
        Bookings deal = Bookings.none();
        Enquiry other = Enquiry.aWedding();
        Api.dealOf(other);
        Person confused = new Person("Sanna", "van de", "Vries", other.email(), "+31612345678", Language.NL);

        // When
        Topic.send(Report.of(deal.contactId(), new RentguyContactChanged(deal.contactId(), confused, 2)));

        // Then
        Map<String, Object> task = await().atMost(PATIENCE)
                .until(() -> contactTasks(deal), found -> !found.isEmpty())
                .getFirst();
        assertThat(task).containsEntry("matter", "email").containsEntry("owner", "role:sales");
        assertThat((String) task.get("text")).contains(other.email());
        JsonPath contact = contact(deal);
        assertThat(contact.getString("email")).isEqualTo(deal.enquiry().email());
        assertThat(contact.getString("firstName")).isEqualTo("Sanna");
    }

    @Test
    void theTaskAboutAnAddressEndsWhenItIsCorrected() {
        // Given
        Bookings deal = Bookings.none();
        Enquiry other = Enquiry.aWedding();
        Api.dealOf(other);
        Report.handle(contactChanged(deal, other.email(), null, 2));

        // When
        Report.handle(contactChanged(deal, "new-" + deal.enquiry().email(), null, 3));

        // Then
        assertThat(contactTasks(deal)).isEmpty();
        assertThat(contact(deal).getString("email"))
                .isEqualTo("new-" + deal.enquiry().email());
    }

    @Test
    void aCorrectionThatArrivesLateEndsNoTask() {
        // Given
        Bookings deal = Bookings.none();
        Enquiry other = Enquiry.aWedding();
        Api.dealOf(other);
        Report.handle(contactChanged(deal, other.email(), null, 3));

        // When
        Report.handle(contactChanged(deal, deal.enquiry().email(), null, 2));

        // Then
        assertThat(contactTasks(deal)).hasSize(1);
    }

    @Test
    void aPhoneNumberIsKeptAsOneDialsIt() {
        // Given
        Bookings deal = Bookings.none();

        // When
        Report.handle(contactChanged(deal, deal.enquiry().email(), "06 87654321", 2));

        // Then
        assertThat(contact(deal).getString("phone")).isEqualTo("+31687654321");
        assertThat(Published.await(
                        ContactUpdated.class, event -> event.contactId().equals(deal.contactId())))
                .extracting(event -> event.person().phone())
                .containsExactly("+31687654321");
    }

    @Test
    void aPhoneNumberThatIsNoneIsNotedAndNotTakenOver() {
        // Given
        Bookings deal = Bookings.none();

        // When
        Report.handle(contactChanged(deal, deal.enquiry().email(), "bel na zessen", 2));

        // Then
        assertThat(contact(deal).getString("phone")).isEqualTo("+31612345678");
        assertThat(Api.items(deal.enquiry(), "/api/crm/activities?subjectType=contact&subjectId=" + deal.contactId()))
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .containsEntry("type", "note")
                        .containsEntry("text", "In RentGuy is ingevuld: bel na zessen. Dat is geen telefoonnummer."));
    }

    @Test
    void whatIsAboutNothingKnownIsParked() {
        // Given
        UUID booking = UUID.randomUUID();
        UUID contact = UUID.randomUUID();
        Person somebody = new Person("Sanne", null, null, "sanne@voorbeeld.nl", null, Language.NL);

        // When
        Topic.send(
                Report.of(booking, new BookingStatusChanged(booking, null, BookingStatus.CONFIRMED, 1)),
                Report.of(contact, new RentguyContactChanged(contact, somebody, 1)));

        // Then
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(deadLetters()).contains(booking.toString(), contact.toString()));
    }

    @Test
    void theGoldenSamplesOfTheContractsAreUnderstood() throws Exception {
        // Given
        Bookings deal = Bookings.anEvening();
        List<Class<? extends DomainEvent>> inOrder = List.of(
                ProjectBlocked.class,
                ProjectCreated.class,
                InventoryConflicted.class,
                InventoryCleared.class,
                CrewMatched.class,
                ProjectUpdated.class);

        // When
        for (Class<? extends DomainEvent> type : inOrder) {
            Topic.send(Report.sample(type, deal));
        }
        Topic.send(
                Report.sample(RentguyContactChanged.class, deal),
                Report.sample(BookingStatusChanged.class, deal),
                Report.sample(RentguySyncFailed.class, deal),
                Report.sample(RentguySynced.class, deal));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deal.activities(true))
                        .extracting(task -> task.get("matter"))
                        .containsExactlyInAnyOrder("crew", "cancellation"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deal.activities(false))
                        .extracting(one -> one.get("type"))
                        .containsExactlyInAnyOrder("task", "task", "note", "note", "note", "note"));
        await().atMost(PATIENCE).until(() -> contact(deal).getString("lastName").equals("Broek"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(contactTasks(deal))
                        .extracting(task -> task.get("matter"))
                        .contains("delivery"));
        await().atMost(PATIENCE)
                .until(() -> Database.of("crm")
                                .countAll("inbox where consumer = 'crm.sync' and event_id = '" + HELD_SAMPLE + "'")
                        == 1);
    }

    private static ProducerRecord<String, byte[]> contactChanged(
            Bookings deal, String email, @Nullable String phone, long revision) {
        Person told = new Person("Sanne", "van de", "Vries", email, phone, Language.NL);
        return Report.of(deal.contactId(), new RentguyContactChanged(deal.contactId(), told, revision));
    }

    private static JsonPath contact(Bookings deal) {
        return Api.read("/api/crm/contacts/" + deal.contactId());
    }

    private static List<Map<String, Object>> contactTasks(Bookings deal) {
        return Api.items(
                deal.enquiry(), "/api/crm/activities?open=true&subjectType=contact&subjectId=" + deal.contactId());
    }

    private static List<String> deadLetters() {
        try {
            return Topic.read(Topics.deadLetters(Topics.RENTGUY_SYNC, "crm-service")).stream()
                    .map(letter -> letter.key())
                    .toList();
        } catch (RuntimeException noneYet) {
            return List.of();
        }
    }
}
