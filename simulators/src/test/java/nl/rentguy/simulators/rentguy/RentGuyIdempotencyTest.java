package nl.rentguy.simulators.rentguy;

import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import nl.rentguy.simulators.RunningSimulators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RentGuyIdempotencyTest {
    private final RunningSimulators simulators = RunningSimulators.inMemory();

    @AfterEach
    void stop() {
        simulators.close();
    }

    @Test
    void requiresAKeyOnWrites() {
        // When
        HttpResponse<String> answer = simulators.send(simulators
                .rentGuy("/contacts/c1")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(aContact(1))));

        // Then
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("idempotency_key_required"), answer.body());
    }

    @Test
    void givesTheFirstAnswerAgainEvenAfterALaterChange() {
        // Given
        HttpResponse<String> first = simulators.put("/contacts/c1", "k1", aContact(1));
        simulators.put("/contacts/c1", "k2", aContact(2));

        // When
        HttpResponse<String> again = simulators.put("/contacts/c1", "k1", aContact(1));

        // Then
        assertEquals(201, again.statusCode());
        assertEquals(first.body(), again.body());
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertTrue(first.headers().firstValue("Idempotency-Replayed").isEmpty());
        assertEquals(2, simulators.read("/contacts/c1").path("version").asLong());
        JsonNode summary = simulators.get("/simulators/rentguy/summary");
        assertEquals(1, summary.path("created").asInt());
        assertEquals(1, summary.path("updated").asInt());
        assertEquals(1, summary.path("replayed").asInt());
    }

    @Test
    void takesTheSameFieldsInAnotherOrderForTheSameBody() {
        // Given
        simulators.put("/contacts/c1", "k1", aContact(1));

        // When
        HttpResponse<String> again = simulators.put("/contacts/c1", "k1", """
                {"version":1,"language":"nl","phone":"+31612345678","email":"anne@example.nl",
                 "lastName":"Berg","infix":"van den","firstName":"Anne"}""");

        // Then
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        // Given
        simulators.put("/contacts/c1", "k1", aContact(1));

        // When
        HttpResponse<String> answer = simulators.put("/contacts/c1", "k1", aContact(2));

        // Then
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("idempotency_key_reused"), answer.body());
        assertEquals(1, simulators.read("/contacts/c1").path("version").asLong());
    }

    @Test
    void refusesTheSameKeyForAnotherContact() {
        // Given
        simulators.put("/contacts/c1", "k1", aContact(1));

        // When
        HttpResponse<String> answer = simulators.put("/contacts/c2", "k1", aContact(1));

        // Then
        assertEquals(409, answer.statusCode());
        assertEquals(404, simulators.send(simulators.rentGuy("/contacts/c2")).statusCode());
    }

    @Test
    void countsAVersionUnderTwoKeysAsADouble() {
        // Given
        simulators.put("/contacts/c1", "k1", aContact(1));

        // When
        simulators.put("/contacts/c1", "k2", aContact(1));

        // Then
        JsonNode summary = simulators.get("/simulators/rentguy/summary");
        assertEquals(1, summary.path("doubled").asInt());
        assertEquals(1, summary.path("updated").asInt());
    }

    @Test
    void countsARepeatUnderItsKeyForNoDouble() {
        // Given
        simulators.put("/contacts/c1", "k1", aContact(1));

        // When
        simulators.put("/contacts/c1", "k1", aContact(1));

        // Then
        assertEquals(
                0, simulators.get("/simulators/rentguy/summary").path("doubled").asInt());
    }
}
