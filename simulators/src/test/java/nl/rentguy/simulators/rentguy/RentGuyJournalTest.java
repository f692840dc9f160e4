package nl.rentguy.simulators.rentguy;

import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.anEnquiry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nl.rentguy.simulators.RunningSimulators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RentGuyJournalTest {
    @TempDir
    private Path data;

    @Test
    void stillHasEverythingAfterARestart() {
        // Given
        try (RunningSimulators simulators = RunningSimulators.keepingIn(data)) {
            simulators.put("/contacts/c1", "k1", aContact(3));
            assertThrows(
                    UncheckedIOException.class,
                    () -> simulators.send(simulators
                            .rentGuyPut("/enquiries/e1", "k2", anEnquiry(1))
                            .header("X-RentGuy-Simulate", "lost-answer")));
        }

        // When
        try (RunningSimulators simulators = RunningSimulators.keepingIn(data)) {
            // Then
            HttpResponse<String> again = simulators.put("/enquiries/e1", "k2", anEnquiry(1));
            assertEquals(
                    "true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
            assertEquals(409, simulators.put("/contacts/c1", "k3", aContact(2)).statusCode());
            JsonNode summary = simulators.get("/simulators/rentguy/summary");
            assertEquals(1, summary.path("contacts").asInt());
            assertEquals(1, summary.path("enquiries").asInt());
            assertEquals(4, summary.path("requests").asInt());
            assertEquals(2, summary.path("created").asInt());
            assertEquals(1, summary.path("replayed").asInt());
            assertEquals(1, summary.path("refused").asInt());
        }
    }

    @Test
    void showsWhatArrivedInOrder() {
        try (RunningSimulators simulators = RunningSimulators.inMemory()) {
            // Given
            simulators.put("/contacts/c1", "k1", aContact(1));
            simulators.put("/contacts/c2", "k2", "{}");
            simulators.put("/enquiries/e1", "k3", anEnquiry(1));

            // When
            JsonNode page = simulators.get("/simulators/rentguy/requests?path=/contacts&limit=1");

            // Then
            JsonNode first = page.path("items").path(0);
            assertEquals(1, page.path("items").size());
            assertEquals(1, page.path("next").asInt());
            assertEquals("PUT", first.path("method").asText());
            assertEquals("/rentguy/v1/contacts/c1", first.path("path").asText());
            assertEquals("one", first.path("workspace").asText());
            assertEquals("k1", first.path("idempotencyKey").asText());
            assertEquals("Berg", first.path("body").path("lastName").asText());
            assertEquals(201, first.path("status").asInt());
            assertEquals("created", first.path("effect").asText());
            JsonNode second = simulators
                    .get("/simulators/rentguy/requests?path=/contacts&after=1")
                    .path("items")
                    .path(0);
            assertEquals("refused", second.path("effect").asText());
        }
    }

    @Test
    void pagesThroughContactsInTheOrderOfTheirIds() {
        try (RunningSimulators simulators = RunningSimulators.inMemory()) {
            // Given
            simulators.put("/contacts/b", "k1", aContact(1));
            simulators.put("/contacts/a", "k2", aContact(1));

            // When
            HttpResponse<String> first = simulators.send(simulators.rentGuy("/contacts?limit=1"));

            // Then
            assertTrue(first.body().contains("\"externalId\":\"a\""), first.body());
            assertEquals(
                    "</rentguy/v1/contacts?after=a&limit=1>; rel=\"next\"",
                    first.headers().firstValue("Link").orElse(""));
            JsonNode second = simulators.read("/contacts?limit=1&after=a");
            assertEquals("b", second.path("items").path(0).path("externalId").asText());
            assertTrue(second.path("next").isNull());
        }
    }

    @Test
    void startsAfreshWhenCleared() {
        try (RunningSimulators simulators = RunningSimulators.keepingIn(data)) {
            // Given
            simulators.put("/contacts/c1", "k1", aContact(9));

            // When
            HttpResponse<String> cleared =
                    simulators.send(simulators.request("/simulators/rentguy").DELETE());

            // Then
            assertEquals(204, cleared.statusCode());
            assertEquals(
                    0,
                    simulators
                            .get("/simulators/rentguy/summary")
                            .path("requests")
                            .asInt());
            assertEquals(201, simulators.put("/contacts/c1", "k1", aContact(1)).statusCode());
        }
    }
}
