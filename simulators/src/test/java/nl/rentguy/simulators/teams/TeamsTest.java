package nl.rentguy.simulators.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nl.rentguy.simulators.RunningSimulators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsTest {
    private static final String MESSAGE = """
            {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive",
             "content":{"$schema":"http://adaptivecards.io/schemas/adaptive-card.json","type":"AdaptiveCard",
             "version":"1.4","body":[{"type":"TextBlock","text":"Nieuwe lead"}],"actions":[]}}]}""";

    @TempDir
    private Path data;

    private RunningSimulators simulators = RunningSimulators.inMemory();

    @BeforeEach
    void keepWhatArrives() {
        simulators.close();
        simulators = RunningSimulators.keepingIn(data);
    }

    @AfterEach
    void stop() {
        simulators.close();
    }

    private HttpRequest.Builder post(String channel, String body) {
        return simulators
                .request("/teams/webhook/" + channel + "?sig=secret")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private JsonNode messages(String channel) {
        return simulators.get("/simulators/teams/messages?channel=" + channel).path("items");
    }

    @Test
    void acceptsAnAdaptiveCard() {
        // When
        HttpResponse<String> answer = simulators.send(post("sales", MESSAGE));

        // Then
        assertEquals(202, answer.statusCode());
        assertEquals("", answer.body());
        JsonNode message = messages("sales").path(0);
        assertEquals("sales", message.path("channel").asText());
        assertEquals(
                "Nieuwe lead",
                message.at("/body/attachments/0/content/body/0/text").asText());
        assertEquals(0, messages("other").size());
        assertTrue(!message.toString().contains("secret"), "the signature in the address is not kept");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type":"message"                         | "type":"note"      | type
            "attachments":[                          | "files":[          | attachments
            application/vnd.microsoft.card.adaptive  | text/html          | attachments.0.contentType
            "AdaptiveCard"                           | "HeroCard"         | attachments.0.content.type
            "version":"1.4",                         | ` `                | attachments.0.content.version
            [{"type":"TextBlock","text":"Nieuwe lead"}] | "text"          | attachments.0.content.body
            "type":"TextBlock",                      | ` `                | attachments.0.content.body.0.type
            """)
    void refusesAnotherShapeInTheWordsOfPowerAutomate(String part, String replacement, String field) {
        // When
        HttpResponse<String> answer = simulators.send(post("sales", MESSAGE.replace(part, replacement)));

        // Then
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("TriggerInputSchemaMismatch"), answer.body());
        assertTrue(answer.body().contains(field + ":"), answer.body());
        assertEquals(0, messages("sales").size());
    }

    @Test
    void refusesAMessageOverTwentyEightKilobytes() {
        // When
        HttpResponse<String> answer =
                simulators.send(post("sales", MESSAGE.replace("Nieuwe lead", "x".repeat(28 * 1024))));

        // Then
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("\"error\""), answer.body());
        assertEquals(
                413,
                simulators
                        .get("/simulators/teams/requests")
                        .at("/items/0/status")
                        .asInt());
    }

    @ParameterizedTest
    @CsvSource({"rate-limit, 429", "server-error, 500"})
    void failsWithAnAnswer(String mode, int status) {
        // Given
        simulators.setFailure("teams", "{\"mode\":\"" + mode + "\"}");

        // When
        HttpResponse<String> answer = simulators.send(post("sales", MESSAGE));

        // Then
        assertEquals(status, answer.statusCode());
        assertEquals(0, messages("sales").size());
    }

    @ParameterizedTest
    @CsvSource({"timeout, 0", "lost-answer, 1"})
    void failsWithoutAnAnswer(String mode, int kept) {
        // Given
        simulators.setFailure("teams", "{\"mode\":\"" + mode + "\",\"remaining\":1}");

        // When
        assertThrows(UncheckedIOException.class, () -> simulators.send(post("sales", MESSAGE)));

        // Then
        assertEquals(kept, messages("sales").size());
        assertEquals(202, simulators.send(post("sales", MESSAGE)).statusCode());
    }

    @Test
    void failsAloneWhileRentGuyWorks() {
        // Given
        simulators.setFailure("teams", "{\"mode\":\"server-error\"}");

        // When
        HttpResponse<String> answer = simulators.send(simulators.rentGuy("/ping"));

        // Then
        assertEquals(200, answer.statusCode());
    }

    @Test
    void stillHasItsMessagesAfterARestart() {
        // Given
        simulators.send(post("sales", MESSAGE));
        simulators.close();

        // When
        simulators = RunningSimulators.keepingIn(data);

        // Then
        assertEquals(1, messages("sales").size());
    }

    @Test
    void startsAfreshWhenCleared() {
        // Given
        simulators.send(post("sales", MESSAGE));

        // When
        HttpResponse<String> cleared =
                simulators.send(simulators.request("/simulators/teams").DELETE());

        // Then
        assertEquals(204, cleared.statusCode());
        assertEquals(0, messages("sales").size());
    }
}
