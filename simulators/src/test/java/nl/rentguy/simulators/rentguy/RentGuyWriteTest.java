package nl.rentguy.simulators.rentguy;

import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.anEnquiry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import nl.rentguy.simulators.RunningSimulators;
import nl.rentguy.simulators.http.BodyContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RentGuyWriteTest {
    private final RunningSimulators simulators = RunningSimulators.inMemory();

    @AfterEach
    void stop() {
        simulators.close();
    }

    private static String code(HttpResponse<String> answer) {
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        return BodyContract.parse(answer.body()).path("code").asText();
    }

    @Test
    void createsAContactAndGivesItBack() {
        // When
        HttpResponse<String> answer = simulators.put("/contacts/c1", "k1", aContact(1));

        // Then
        assertEquals(201, answer.statusCode());
        assertEquals(
                "/rentguy/v1/contacts/c1",
                answer.headers().firstValue("Location").orElse(""));
        JsonNode stored = simulators.read("/contacts/c1");
        assertEquals(BodyContract.parse(answer.body()), stored);
        assertEquals("van den", stored.path("infix").asText());
    }

    @Test
    void updatesWhatIsThereAndKeepsWhenItWasCreated() {
        // Given
        simulators.put("/contacts/c1", "k1", aContact(1));
        JsonNode before = simulators.read("/contacts/c1");

        // When
        HttpResponse<String> answer = simulators.put("/contacts/c1", "k2", aContact(2));

        // Then
        assertEquals(200, answer.statusCode());
        JsonNode after = simulators.read("/contacts/c1");
        assertEquals(2, after.path("version").asLong());
        assertEquals(before.path("createdAt"), after.path("createdAt"));
    }

    @Test
    void refusesAVersionOlderThanStored() {
        // Given
        simulators.put("/contacts/c1", "k1", aContact(5));

        // When
        HttpResponse<String> answer = simulators.put("/contacts/c1", "k2", aContact(4));

        // Then
        assertEquals(409, answer.statusCode());
        assertEquals("stale_version", code(answer));
        assertEquals(5, simulators.read("/contacts/c1").path("version").asLong());
    }

    @Test
    void refusesAnEnquiryOfAnUnknownContactUntilTheContactIsThere() {
        // Given
        HttpResponse<String> early = simulators.put("/enquiries/e1", "k1", anEnquiry(1));
        simulators.put("/contacts/c1", "k2", aContact(1));

        // When
        HttpResponse<String> again = simulators.put("/enquiries/e1", "k1", anEnquiry(1));

        // Then
        assertEquals(422, early.statusCode());
        assertTrue(early.body().contains("\"field\":\"contactExternalId\""), early.body());
        assertEquals(201, again.statusCode());
        assertTrue(simulators.read("/enquiries/e1").path("eventDate").isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version":1 | "version":1,"nickname":"A"                  | nickname
            "version":1 | "version":"1"                               | version
            "version":1 | "version":-1                                | version
            "version":1 | "version":1.5                               | version
            "language":"nl", | ` `                                    | language
            "Anne"      | null                                        | firstName
            "Anne"      | ""                                          | firstName
            "Berg"      | ["Berg"]                                    | lastName
            anne@example.nl | anne                                    | email
            "van den"   | "van den van den van den van den"           | infix
            +31612345678 | 012345678901234567890123456789012          | phone
            "version":1 | "version":1,"externalId":"other"            | externalId
            """)
    void namesTheFieldOfAContactThatDoesNotFit(String part, String replacement, String field) {
        // When
        HttpResponse<String> answer =
                simulators.put("/contacts/c1", "k1", aContact(1).replace(part, replacement));

        // Then
        assertEquals(422, answer.statusCode());
        assertEquals("invalid_request", code(answer));
        assertEquals(
                field,
                BodyContract.parse(answer.body())
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asText());
        assertEquals(0, simulators.read("/contacts").path("items").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "eventDate":"2027-02-30"   | eventDate
            "eventDate":"tomorrow"     | eventDate
            "guests":"80"              | guests
            "guests":-1                | guests
            "location":{}              | location
            """)
    void namesTheFieldOfAnEnquiryThatDoesNotFit(String extra, String field) {
        // Given
        simulators.put("/contacts/c1", "k1", aContact(1));

        // When
        HttpResponse<String> answer =
                simulators.put("/enquiries/e1", "k2", anEnquiry(1).replace("\"version\":1", "\"version\":1," + extra));

        // Then
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("\"field\":\"" + field + "\""), answer.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{", "` `", "{\"version\":1,\"version\":2}", "{} {}"})
    void refusesWhatIsNotOneJsonValue(String body) {
        // When
        HttpResponse<String> answer = simulators.put("/contacts/c1", "k1", body);

        // Then
        assertEquals(400, answer.statusCode());
        assertEquals("malformed_json", code(answer));
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/xml", "application/json;charset=iso-8859-1"})
    void refusesAnotherContentType(String type) {
        // When
        HttpResponse<String> answer = simulators.send(
                simulators.rentGuyPut("/contacts/c1", "k1", aContact(1)).setHeader("Content-Type", type));

        // Then
        assertEquals(415, answer.statusCode());
        assertEquals("unsupported_media_type", code(answer));
    }

    @ParameterizedTest
    @CsvSource({"65537", "2000000"})
    void refusesABodyOverSixtyFourKilobytesAndNotesItDown(int size) {
        // When
        HttpResponse<String> answer = simulators.put("/contacts/c1", "k1", "x".repeat(size));

        // Then
        assertEquals(413, answer.statusCode());
        assertEquals("body_too_large", code(answer));
        JsonNode noted =
                simulators.get("/simulators/rentguy/requests").path("items").path(0);
        assertEquals(413, noted.path("status").asInt());
        assertTrue(noted.path("body").isNull());
    }

    @Test
    void takesABodyOfSixtyFourKilobytesAsFarAsItsSizeGoes() {
        // When
        HttpResponse<String> answer = simulators.put("/contacts/c1", "k1", "x".repeat(65536));

        // Then
        assertEquals(400, answer.statusCode());
    }

    @Test
    void refusesAnExternalIdWithOtherCharacters() {
        // When
        HttpResponse<String> answer = simulators.put("/contacts/a%20b", "k1", aContact(1));

        // Then
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("\"field\":\"externalId\""), answer.body());
    }

    @Test
    void answersACorrelationIdWithItself() {
        // When
        HttpResponse<String> answer = simulators.send(simulators
                .rentGuy("/contacts/none")
                .header("X-Correlation-Id", "corr-1")
                .PUT(BodyPublishers.noBody()));

        // Then
        assertEquals("corr-1", answer.headers().firstValue("X-Correlation-Id").orElse(""));
        assertEquals(
                "corr-1",
                simulators
                        .get("/simulators/rentguy/requests")
                        .path("items")
                        .path(0)
                        .path("correlationId")
                        .asText());
    }
}
