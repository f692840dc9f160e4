package nl.rentguy.simulators.rentguy;

import static nl.rentguy.simulators.rentguy.RentGuyFixture.aBooking;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aDeal;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aProject;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import nl.rentguy.simulators.RunningSimulators;
import nl.rentguy.simulators.http.BodyContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deals, bookings and projects. */
class RentGuySalesWriteTest {
    private final RunningSimulators simulators = RunningSimulators.inMemory();

    @AfterEach
    void stop() {
        simulators.close();
    }

    private void storeContactAndDeal() {
        simulators.put("/contacts/c1", "c", aContact(1));
        simulators.put("/deals/d1", "d", aDeal(1));
    }

    private static String body(String collection) {
        return switch (collection) {
            case "deals" -> aDeal(1);
            case "bookings" -> aBooking(1);
            default -> aProject(1);
        };
    }

    private static String field(HttpResponse<String> answer) {
        return BodyContract.parse(answer.body())
                .path("errors")
                .path(0)
                .path("field")
                .asText();
    }

    @ParameterizedTest
    @CsvSource({"deals", "bookings", "projects"})
    void createsOneAndGivesItBack(String collection) {
        // Given
        storeContactAndDeal();

        // When
        HttpResponse<String> answer = simulators.put("/" + collection + "/new", "k1", body(collection));

        // Then
        assertEquals(201, answer.statusCode(), answer.body());
        JsonNode stored = simulators.read("/" + collection + "/new");
        assertEquals(BodyContract.parse(answer.body()), stored);
        assertEquals(1, stored.path("version").asLong());
        assertEquals(1, stored.path("revision").asLong());
        assertEquals("c1", stored.path("contactExternalId").asText());
    }

    @ParameterizedTest
    @CsvSource({"deals", "bookings", "projects"})
    void givesTheFirstAnswerAgain(String collection) {
        // Given
        storeContactAndDeal();
        HttpResponse<String> first = simulators.put("/" + collection + "/new", "k1", body(collection));

        // When
        HttpResponse<String> again = simulators.put("/" + collection + "/new", "k1", body(collection));

        // Then
        assertEquals(first.body(), again.body());
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
    }

    @Test
    void refusesAVersionOlderThanStored() {
        // Given
        storeContactAndDeal();
        simulators.put("/bookings/b1", "k1", aBooking(2));

        // When
        HttpResponse<String> answer = simulators.put("/bookings/b1", "k2", aBooking(1));

        // Then
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("stale_version"), answer.body());
    }

    @Test
    void countsItsOwnRevisions() {
        // Given
        storeContactAndDeal();
        simulators.put("/projects/p1", "k1", aProject(10));

        // When
        HttpResponse<String> answer = simulators.put("/projects/p1", "k2", aProject(20));

        // Then
        JsonNode stored = BodyContract.parse(answer.body());
        assertEquals(20, stored.path("version").asLong());
        assertEquals(2, stored.path("revision").asLong());
    }

    @ParameterizedTest
    @CsvSource({
        "deals,    contactExternalId, c1",
        "bookings, dealExternalId,    d1",
        "bookings, contactExternalId, c1",
        "projects, dealExternalId,    d1",
        "projects, contactExternalId, c1"
    })
    void refusesWhatRefersToSomethingThatIsNotThere(String collection, String field, String id) {
        // Given
        storeContactAndDeal();
        String orphan = body(collection).replace("\"" + field + "\":\"" + id + "\"", "\"" + field + "\":\"elsewhere\"");

        // When
        HttpResponse<String> answer = simulators.put("/" + collection + "/new", "k1", orphan);

        // Then
        assertEquals(422, answer.statusCode());
        assertEquals(field, field(answer));
        assertEquals(
                404,
                simulators.send(simulators.rentGuy("/" + collection + "/new")).statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deals    | "EUR"                     | "euro"                      | currency
            deals    | "EUR"                     | "QQQ"                       | currency
            deals    | 149500                    | -1                          | valueMinor
            deals    | 149500                    | 14.95                       | valueMinor
            deals    | "open"                    | "OPEN"                      | status
            deals    | 2027-06-12                | 2027-02-30                  | eventDate
            deals    | "title"                   | "titel"                     | title
            bookings | "option"                  | "maybe"                     | status
            bookings | 2027-06-12T18:00:00+02:00 | 2027-06-12T18:00:00         | start
            bookings | 2027-06-12T18:00:00+02:00 | 2027-06-12                  | start
            bookings | 2027-06-13T01:00:00+02:00 | 2027-06-12T16:00:00Z        | end
            bookings | "version":1               | "version":1,"notes":""      | notes
            projects | 2027-06-13T01:00:00+02:00 | 2027-06-11T18:00:00+02:00   | end
            projects | "quantity":2              | "quantity":0                | equipment.0.quantity
            projects | "dj-set"                  | "dj set"                    | equipment.0.sku
            projects | "count":1}]               | "count":0}]                 | crewRoles.1.count
            projects | "Bruiloft Anne"           | ""                          | name
            """)
    void namesTheFieldThatDoesNotFit(String collection, String part, String replacement, String field) {
        // Given
        storeContactAndDeal();

        // When
        HttpResponse<String> answer =
                simulators.put("/" + collection + "/new", "k1", body(collection).replace(part, replacement));

        // Then
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"field\":\"" + field + "\""), answer.body());
    }

    @Test
    void refusesALeapSecondWithAnAnswer() {
        // Given
        storeContactAndDeal();
        String leap = aBooking(1).replace("2027-06-12T18:00:00+02:00", "2027-06-30T23:59:60Z");

        // When
        HttpResponse<String> answer = simulators.put("/bookings/b1", "k1", leap);

        // Then
        assertEquals(422, answer.statusCode());
        assertEquals("start", field(answer));
    }

    @Test
    void takesADealWithoutAValue() {
        // Given
        storeContactAndDeal();

        // When
        HttpResponse<String> answer = simulators.put("/deals/d2", "k1", aDeal(1).replace("\"valueMinor\":149500,", ""));

        // Then
        assertEquals(201, answer.statusCode());
        assertTrue(BodyContract.parse(answer.body()).path("valueMinor").isNull(), answer.body());
    }

    @Test
    void keepsWorkspacesApart() {
        // Given
        storeContactAndDeal();

        // When
        HttpResponse<String> answer = simulators.send(
                simulators.rentGuyPut("/deals/d1", "k1", aDeal(1)).setHeader("X-Workspace-Id", "two"));

        // Then
        assertEquals(422, answer.statusCode());
        assertEquals("contactExternalId", field(answer));
    }
}
