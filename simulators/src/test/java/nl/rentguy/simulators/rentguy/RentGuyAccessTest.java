package nl.rentguy.simulators.rentguy;

import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import nl.rentguy.simulators.RunningSimulators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RentGuyAccessTest {
    private final RunningSimulators simulators = RunningSimulators.inMemory();

    @AfterEach
    void stop() {
        simulators.close();
    }

    @Test
    void refusesACallWithoutKey() {
        // When
        HttpResponse<String> answer =
                simulators.send(simulators.request("/rentguy/v1/ping").header("X-Workspace-Id", "one"));

        // Then
        assertEquals(401, answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "test-key", "Basic test-key", "Bearer "})
    void refusesAnotherKey(String authorization) {
        // When
        HttpResponse<String> answer =
                simulators.send(simulators.rentGuy("/ping").setHeader("Authorization", authorization));

        // Then
        assertEquals(401, answer.statusCode());
    }

    @Test
    void refusesAnUnknownWorkspace() {
        // When
        HttpResponse<String> answer =
                simulators.send(simulators.rentGuy("/ping").setHeader("X-Workspace-Id", "three"));

        // Then
        assertEquals(403, answer.statusCode());
    }

    @Test
    void answersAPing() {
        // When
        HttpResponse<String> answer = simulators.send(simulators.rentGuy("/ping"));

        // Then
        assertEquals("{\"status\":\"ok\",\"workspace\":\"one\"}", answer.body());
    }

    @Test
    void keepsWorkspacesApartIdempotencyKeysIncluded() {
        // Given
        simulators.put("/contacts/c1", "k1", aContact(7));

        // When
        HttpResponse<String> elsewhere = simulators.send(
                simulators.rentGuyPut("/contacts/c1", "k1", aContact(1)).setHeader("X-Workspace-Id", "two"));

        // Then
        assertEquals(201, elsewhere.statusCode());
        assertEquals(7, simulators.read("/contacts/c1").path("version").asLong());
        assertEquals(1, simulators.read("/contacts").path("items").size());
        assertEquals(
                0, simulators.get("/simulators/rentguy/summary").path("doubled").asInt());
    }
}
