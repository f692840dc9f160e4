package nl.rentguy.simulators.rentguy;

import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aDeal;
import static nl.rentguy.simulators.rentguy.RentGuyFixture.aProject;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Inventory checks and crew matches. */
class ProjectQuestionTest {
    @TempDir
    private Path data;

    private RunningSimulators simulators = RunningSimulators.inMemory();

    @BeforeEach
    void storeAProject() {
        simulators.close();
        simulators = RunningSimulators.keepingIn(data);
        simulators.put("/contacts/c1", "c", aContact(1));
        simulators.put("/deals/d1", "d", aDeal(1));
        simulators.put("/projects/p1", "p", aProject(1));
    }

    @AfterEach
    void stop() {
        simulators.close();
    }

    private void stock(int djSets) {
        simulators.control(
                "PUT", "/rentguy/inventory", "{\"stock\":[{\"sku\":\"dj-set\",\"quantity\":" + djSets + "}]}");
    }

    private void crew(String people) {
        simulators.control("PUT", "/rentguy/crew", "{\"crew\":[" + people + "]}");
    }

    private static String person(String id, String role) {
        return "{\"crewId\":\"" + id + "\",\"name\":\"Name of " + id + "\",\"roles\":[\"" + role + "\"]}";
    }

    private JsonNode check(String project) {
        return BodyContract.parse(simulators
                .ask("/projects/" + project + "/inventory-check", "check-" + project)
                .body());
    }

    private JsonNode match(String project) {
        return BodyContract.parse(simulators
                .ask("/projects/" + project + "/crew-match", "match-" + project)
                .body());
    }

    @Test
    void findsEverythingInTheStockThereIsAtFirst() {
        // When
        JsonNode answer = check("p1");

        // Then
        assertEquals("{\"status\":\"available\",\"conflicts\":[]}", answer.toString());
    }

    @Test
    void saysWhatIsMissing() {
        // Given
        stock(1);

        // When
        JsonNode answer = check("p1");

        // Then
        assertEquals(
                "{\"status\":\"conflict\",\"conflicts\":[{\"sku\":\"dj-set\",\"requested\":2,\"available\":1}]}",
                answer.toString());
    }

    @Test
    void hasNothingOfWhatIsNotInStock() {
        // Given
        simulators.control("PUT", "/rentguy/inventory", "{\"stock\":[]}");

        // When
        JsonNode answer = check("p1");

        // Then
        assertEquals(0, answer.path("conflicts").path(0).path("available").asInt(-1));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-12T23:59:59Z, 2027-06-14T12:00:00Z, available",
        "2027-06-12T23:00:00Z, 2027-06-14T12:00:00Z, available",
        "2027-06-12T22:59:59Z, 2027-06-14T12:00:00Z, conflict",
        "2027-06-12T10:00:00Z, 2027-06-12T16:00:00Z, available",
        "2027-06-12T10:00:00Z, 2027-06-12T16:00:01Z, conflict"
    })
    void countsWhatOtherProjectsTakeAtTheSameTime(String start, String end, String status) {
        // Given
        stock(3);
        String other =
                aProject(1).replace("2027-06-12T18:00:00+02:00", start).replace("2027-06-13T01:00:00+02:00", end);
        simulators.put("/projects/p2", "p2", other);

        // When
        JsonNode answer = check("p1");

        // Then
        assertEquals(status, answer.path("status").asText());
    }

    @Test
    void addsUpAnItemGivenTwice() {
        // Given
        stock(3);
        String twice = aProject(2).replace("[{\"sku\"", "[{\"sku\":\"dj-set\",\"quantity\":2},{\"sku\"");
        simulators.put("/projects/p1", "p-2", twice);

        // When
        JsonNode answer = check("p1");

        // Then
        assertEquals(4, answer.path("conflicts").path(0).path("requested").asInt());
    }

    @Test
    void givesTheFirstAnswerAgainAlsoAfterARestartAndAnotherStock() {
        // Given
        stock(1);
        JsonNode first = check("p1");
        simulators.close();
        simulators = RunningSimulators.keepingIn(data);

        // When
        HttpResponse<String> again = simulators.ask("/projects/p1/inventory-check", "check-p1");

        // Then
        assertEquals(first, BodyContract.parse(again.body()));
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertEquals(
                "available",
                BodyContract.parse(simulators
                                .ask("/projects/p1/inventory-check", "another")
                                .body())
                        .path("status")
                        .asText());
    }

    @Test
    void findsSomebodyForEveryRole() {
        // When
        JsonNode answer = match("p1");

        // Then
        assertEquals("""
                {"status":"matched","crew":[{"role":"dj","crewId":"crew-1","name":"Daan Bakker"},\
                {"role":"technician","crewId":"crew-3","name":"Joris van Dam"}],"missing":[]}""", answer.toString());
    }

    @Test
    void saysWhichRolesNobodyIsFreeFor() {
        // Given
        crew(person("a", "dj"));

        // When
        JsonNode answer = match("p1");

        // Then
        assertEquals("partial", answer.path("status").asText());
        assertEquals(
                "[{\"role\":\"technician\",\"count\":1}]",
                answer.path("missing").toString());
    }

    @Test
    void findsNobodyWhereThereIsNobody() {
        // Given
        crew("");

        // When
        JsonNode answer = match("p1");

        // Then
        assertEquals("none", answer.path("status").asText());
        assertEquals(2, answer.path("missing").size());
    }

    @Test
    void doesNotSendOnePersonToTwoProjectsAtATime() {
        // Given
        crew(person("a", "dj") + "," + person("b", "technician") + "," + person("c", "dj"));
        simulators.put("/projects/p2", "p2", aProject(1));
        match("p1");

        // When
        JsonNode answer = match("p2");

        // Then
        assertEquals("partial", answer.path("status").asText());
        assertEquals("c", answer.path("crew").path(0).path("crewId").asText());
    }

    @Test
    void forgetsNoMatchOverARestart() {
        // Given
        simulators.put("/projects/p2", "p2", aProject(1));
        match("p1");
        simulators.close();
        simulators = RunningSimulators.keepingIn(data);

        // When
        JsonNode answer = match("p2");

        // Then
        assertEquals("crew-2", answer.path("crew").path(0).path("crewId").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventory-check", "crew-match"})
    void knowsNoProjectThatIsNotStored(String question) {
        // When
        HttpResponse<String> answer = simulators.ask("/projects/none/" + question, "k1");

        // Then
        assertEquals(404, answer.statusCode());
        assertEquals(200, simulators.ask("/projects/p1/" + question, "k1").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventory-check", "crew-match"})
    void requiresAnIdempotencyKey(String question) {
        // When
        HttpResponse<String> answer = simulators.ask("/projects/p1/" + question, "");

        // Then
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("idempotency_key_required"), answer.body());
    }

    @Test
    void refusesAKeyThatWasUsedForTheOtherQuestion() {
        // Given
        simulators.ask("/projects/p1/inventory-check", "k1");

        // When
        HttpResponse<String> answer = simulators.ask("/projects/p1/crew-match", "k1");

        // Then
        assertEquals(409, answer.statusCode());
    }

    @ParameterizedTest
    @CsvSource({"{}, 200", "{\"force\":true}, 422", "[], 422", "{, 400"})
    void takesNothingOrAnEmptyObject(String body, int status) {
        // When
        HttpResponse<String> answer = simulators.send(simulators
                .rentGuyPut("/projects/p1/inventory-check", "k1", body)
                .POST(BodyPublishers.ofString(body)));

        // Then
        assertEquals(status, answer.statusCode(), answer.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            inventory | {}
            inventory | {"stock":[{"sku":"a","quantity":-1}]}
            inventory | {"stock":[{"sku":"a","quantity":1},{"sku":"a","quantity":2}]}
            crew      | {"crew":[{"crewId":"a","name":"A","roles":[]}]}
            crew      | {"crew":[{"crewId":"a","name":"A","roles":["dj"]},{"crewId":"a","name":"B","roles":["dj"]}]}
            """)
    void refusesAStockOrCrewThatMeansNothingAndKeepsWhatWas(String what, String body) {
        // Given
        JsonNode before = simulators.get("/simulators/rentguy/" + what);

        // When
        HttpResponse<String> answer = simulators.control("PUT", "/rentguy/" + what, body);

        // Then
        assertEquals(422, answer.statusCode());
        assertEquals(before, simulators.get("/simulators/rentguy/" + what));
    }
}
