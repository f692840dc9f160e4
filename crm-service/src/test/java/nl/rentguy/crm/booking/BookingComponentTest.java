package nl.rentguy.crm.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.rentguy.crm.Api;
import nl.rentguy.crm.Bookings;
import nl.rentguy.crm.Published;
import nl.rentguy.events.BookingCreated;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingUpdated;
import nl.rentguy.events.CrewRole;
import nl.rentguy.events.EquipmentLine;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class BookingComponentTest {
    private static final String CONFIRMED = Bookings.EVENING.replace("option", "confirmed");

    @Test
    void aDealIsBooked() {
        // Given
        Bookings deal = Bookings.none();

        // When
        var answer = deal.put(Bookings.EVENING);

        // Then
        answer.statusCode(201)
                .header("ETag", "\"1\"")
                .body("dealId", equalTo(deal.dealId().toString()))
                .body("status", equalTo("option"))
                .body("startsAt", equalTo("2027-06-12T16:00:00Z"))
                .body("endsAt", equalTo("2027-06-13T00:30:00Z"))
                .body("equipment[0].sku", equalTo("dj-set"))
                .body("crewRoles[0].count", equalTo(1))
                .body("version", equalTo(1));
        var record =
                Published.record(BookingCreated.class, event -> event.dealId().equals(deal.dealId()));
        assertThat(Topic.header(record, EventHeaders.AGGREGATE_VERSION)).isEqualTo("1");
        assertThat(Topic.header(record, EventHeaders.ACTOR)).isEqualTo("user:sales@mr-dj");
        assertThat(record.key()).isEqualTo(deal.id().toString());
        assertThat(Published.of(BookingCreated.class, event -> event.dealId().equals(deal.dealId())))
                .containsExactly(new BookingCreated(
                        deal.id(),
                        deal.dealId(),
                        deal.contactId(),
                        BookingStatus.OPTION,
                        Instant.parse("2027-06-12T16:00:00Z"),
                        Instant.parse("2027-06-13T00:30:00Z"),
                        "Kasteel de Haar",
                        List.of(new EquipmentLine("dj-set", 1)),
                        List.of(new CrewRole("dj", 1))));
    }

    @Test
    void aBookingIsReadAsItWasWritten() {
        // Given
        Bookings deal = Bookings.none();
        var written = deal.put(Bookings.EVENING).extract().jsonPath();

        // When
        var read = Api.read(deal.path());

        // Then
        assertThat(read.getMap("")).isEqualTo(written.getMap(""));
    }

    @Test
    void aBookingIsChanged() {
        // Given
        Bookings deal = Bookings.anEvening();

        // When
        var answer = deal.put(CONFIRMED, "\"1\"");

        // Then
        answer.statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("confirmed"))
                .body("version", equalTo(2));
        var record =
                Published.record(BookingUpdated.class, event -> event.dealId().equals(deal.dealId()));
        assertThat(Topic.header(record, EventHeaders.AGGREGATE_VERSION)).isEqualTo("2");
        assertThat(Published.of(BookingUpdated.class, event -> event.dealId().equals(deal.dealId())))
                .singleElement()
                .extracting(BookingUpdated::status, BookingUpdated::location)
                .containsExactly(BookingStatus.CONFIRMED, "Kasteel de Haar");
    }

    @Test
    void askingForWhatIsBookedChangesNothing() {
        // Given
        Bookings deal = Bookings.anEvening();
        deal.put(CONFIRMED, "\"1\"").statusCode(200);

        // When
        var repeated = deal.put(CONFIRMED, "\"1\"");

        // Then
        repeated.statusCode(200).header("ETag", "\"2\"");
        assertThat(Database.of("crm")
                        .countAll("outbox where aggregate_version > 2 and aggregate_id = '" + deal.id() + "'"))
                .isZero();
        assertThat(Published.await(BookingUpdated.class, event -> event.dealId().equals(deal.dealId())))
                .hasSize(1);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        // Given
        Bookings deal = Bookings.anEvening();

        // When
        var without = deal.put(CONFIRMED);
        var outdated = deal.put(CONFIRMED, "\"7\"");

        // Then
        without.statusCode(428).body("code", equalTo("version-required"));
        outdated.statusCode(412).body("code", equalTo("version-conflict")).body("currentVersion", equalTo(1));
        assertThat(Api.read(deal.path()).getString("status")).isEqualTo("option");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        // Given
        Bookings deal = Bookings.none();
        Bookings booked = Bookings.anEvening();
        Bookings nowhere = new Bookings(deal.enquiry(), UUID.fromString("019a2f4c-7d10-7c31-9e5a-4b1f6a0d8c10"));

        // When
        var ofAnother = Api.as("demo-rentals", "admin");

        // Then
        Api.sales().get(deal.path()).then().statusCode(404);
        deal.put(Bookings.EVENING, "\"1\"").statusCode(404);
        nowhere.put(Bookings.EVENING).statusCode(404);
        ofAnother.get(booked.path()).then().statusCode(404);
        ofAnother.body(CONFIRMED).put(booked.path()).then().statusCode(404);
    }

    @Test
    void aBodyOfAnotherShapeIsRefusedByPlace() {
        // Given
        Bookings deal = Bookings.none();

        // When
        var answer = deal.put(Bookings.EVENING.replace("\"quantity\": 1", "\"quantity\": \"many\""));

        // Then
        answer.statusCode(400)
                .body("errors.field", equalTo(List.of("equipment.0.quantity")))
                .body("errors.allowed", hasItems("a number"));
    }

    @Test
    void simultaneousRequestsMakeOneBooking() throws Exception {
        // Given
        Bookings deal = Bookings.none();
        CyclicBarrier start = new CyclicBarrier(8);
        Callable<Integer> request = () -> {
            start.await();
            return deal.put(Bookings.EVENING).extract().statusCode();
        };

        // When
        List<Integer> answers = atOnce(request, 8);

        // Then
        assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(Database.of("crm").countAll("crm_booking where deal_id = '" + deal.dealId() + "'"))
                .isEqualTo(1);
    }

    private static List<Integer> atOnce(Callable<Integer> request, int times) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<Integer>> running = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(request))
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
