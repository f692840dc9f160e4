package nl.rentguy.simulators.rentguy;

import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import nl.rentguy.simulators.RunningSimulators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failure switches for some calls only, as they are set over HTTP. */
class FailingCallsTest {
    private final RunningSimulators simulators = RunningSimulators.inMemory();

    @AfterEach
    void stop() {
        simulators.close();
    }

    private HttpResponse<String> set(String body) {
        return simulators.control("PUT", "/rentguy/failures", body);
    }

    @Test
    void letsOtherCallsWork() {
        // Given
        set("{\"calls\":[{\"method\":\"PUT\",\"path\":\"/projects\",\"mode\":\"server-error\"}]}");

        // When
        HttpResponse<String> hit = simulators.put("/projects/p1", "k1", "{}");

        // Then
        assertEquals(500, hit.statusCode());
        assertEquals(201, simulators.put("/contacts/c1", "k2", aContact(1)).statusCode());
        assertEquals(200, simulators.send(simulators.rentGuy("/projects")).statusCode());
    }

    @Test
    void tellsHowTheyStand() {
        // Given
        set("{\"calls\":[{\"path\":\"/ping\",\"mode\":\"rate-limit\",\"remaining\":2,\"latencySpreadMs\":1}]}");
        simulators.send(simulators.rentGuy("/ping"));

        // When
        JsonNode calls = simulators.get("/simulators/rentguy/failures");

        // Then
        assertEquals("""
                {"calls":[{"method":null,"path":"/ping","mode":"rate-limit","remaining":1,"probability":1.0,\
                "latencyMs":0,"latencySpreadMs":1}]}""", calls.toString());
    }

    @Test
    void areGoneOnceTheListIsEmpty() {
        // Given
        set("{\"calls\":[{\"mode\":\"server-error\"}]}");

        // When
        HttpResponse<String> answer = set("{\"calls\":[]}");

        // Then
        assertEquals(200, answer.statusCode());
        assertEquals(200, simulators.send(simulators.rentGuy("/ping")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"calls\":[{}]}",
                "{\"calls\":[{\"mode\":\"explode\"}]}",
                "{\"calls\":[{\"mode\":\"none\",\"method\":\"put\"}]}",
                "{\"calls\":[{\"mode\":\"none\",\"path\":\"projects\"}]}",
                "{\"calls\":[{\"mode\":\"none\",\"path\":\"/(.*)+\"}]}"
            })
    void refusesASettingThatMeansNothing(String setting) {
        // When
        HttpResponse<String> answer = set(setting);

        // Then
        assertEquals(422, answer.statusCode());
    }
}
