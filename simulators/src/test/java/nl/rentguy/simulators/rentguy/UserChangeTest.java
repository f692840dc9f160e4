package nl.rentguy.simulators.rentguy;

import static nl.rentguy.simulators.rentguy.RentGuyFixture.aBooking;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aDeal;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aProject;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nl.rentguy.simulators.RunningSimulators;
import nl.rentguy.simulators.http.BodyContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserChangeTest {
    @TempDir
    private Path data;

    private RunningSimulators simulators = RunningSimulators.inMemory();

    @BeforeEach
    void storeOneOfEach() {
        simulators.close();
        simulators = RunningSimulators.keepingIn(data);
        simulators.put("/contacts/c1", "c", aContact(5));
        simulators.put("/deals/d1", "d", aDeal(1));
        simulators.put("/bookings/b1", "b", aBooking(1));
        simulators.put("/projects/p1", "p", aProject(1));
    }

    @AfterEach
    void stop() {
        simulators.close();
    }

    private HttpResponse<String> change(String type, String workspace, String externalId, String changes) {
        return simulators.control(
                "POST",
                "/rentguy/changes",
                "{\"type\":\"" + type + "\",\"workspaceId\":\"" + workspace + "\",\"externalId\":\"" + externalId
                        + "\",\"changes\":" + changes + "}");
    }

    @Test
    void raisesTheRevisionAndLeavesTheVersion() {
        // When
        HttpResponse<String> answer =
                change("contact.updated", "one", "c1", "{\"phone\":null,\"lastName\":\"Bakker\"}");

        // Then
        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode stored = simulators.read("/contacts/c1");
        assertEquals(BodyContract.parse(answer.body()), stored);
        assertEquals(5, stored.path("version").asLong());
        assertEquals(2, stored.path("revision").asLong());
        assertEquals("Bakker", stored.path("lastName").asText());
        assertEquals("Anne", stored.path("firstName").asText());
        assertTrue(stored.path("phone").isNull());
    }

    @Test
    void changesAProject() {
        // When
        change("project.updated", "one", "p1", "{\"equipment\":[]}");

        // Then
        assertEquals("[]", simulators.read("/projects/p1").path("equipment").toString());
    }

    @Test
    void isNotedDownAndSurvivesARestart() {
        // Given
        change("booking.status_changed", "one", "b1", "{\"status\":\"confirmed\"}");
        simulators.close();

        // When
        simulators = RunningSimulators.keepingIn(data);

        // Then
        assertEquals("confirmed", simulators.read("/bookings/b1").path("status").asText());
        JsonNode noted = simulators
                .get("/simulators/rentguy/requests?path=/changes&externalId=b1")
                .path("items")
                .path(0);
        assertEquals("changed", noted.path("effect").asText());
        JsonNode summary = simulators.get("/simulators/rentguy/summary");
        assertEquals(1, summary.path("changed").asInt());
        assertEquals(5, summary.path("requests").asInt(), "four writes and a read, but not the change");
    }

    @Test
    void letsTheCallerWriteAgainAfterwards() {
        // Given
        change("contact.updated", "one", "c1", "{\"lastName\":\"Bakker\"}");

        // When
        HttpResponse<String> answer = simulators.put("/contacts/c1", "k1", aContact(6));

        // Then
        assertEquals(200, answer.statusCode());
        assertEquals(3, BodyContract.parse(answer.body()).path("revision").asLong());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            contact.updated        | one   | c1   | {"email":"none"}                     | 422
            contact.updated        | one   | c1   | {"nickname":"A"}                     | 422
            contact.updated        | one   | c1   | {"version":9}                        | 422
            contact.updated        | one   | c1   | {"externalId":"c2"}                  | 422
            contact.updated        | one   | c1   | {}                                   | 422
            contact.updated        | three | c1   | {"lastName":"B"}                     | 422
            contact.updated        | two   | c1   | {"lastName":"B"}                     | 404
            contact.updated        | one   | none | {"lastName":"B"}                     | 404
            contact.deleted        | one   | c1   | {"lastName":"B"}                     | 422
            booking.status_changed | one   | b1   | {"status":"option"}                  | 422
            booking.status_changed | one   | b1   | {"status":"maybe"}                   | 422
            booking.status_changed | one   | b1   | {"location":"Utrecht"}               | 422
            project.updated        | one   | p1   | {"end":"2020-01-01T00:00:00Z"}       | 422
            project.updated        | one   | p1   | {"dealExternalId":"none"}            | 422
            """)
    void refusesWhatNobodyCouldChange(String type, String workspace, String id, String changes, int status) {
        // When
        HttpResponse<String> answer = change(type, workspace, id, changes);

        // Then
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                0, simulators.get("/simulators/rentguy/summary").path("changed").asInt());
    }
}
