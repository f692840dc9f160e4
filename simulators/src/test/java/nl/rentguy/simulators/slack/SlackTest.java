package nl.rentguy.simulators.slack;

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

class SlackTest {
    private static final String MESSAGE = """
            {"text":"RentGuy loopt achter","blocks":[
             {"type":"header","text":{"type":"plain_text","text":"RentGuy loopt achter"}},
             {"type":"section","fields":[{"type":"mrkdwn","text":"*Sinds*\\nnu"}]},
             {"type":"context","elements":[{"type":"mrkdwn","text":"Stap voor stap"}]}]}""";

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
                .request("/slack/webhook/" + channel)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private JsonNode messages(String channel) {
        return simulators.get("/simulators/slack/messages?channel=" + channel).path("items");
    }

    @Test
    void acceptsAMessage() {
        // When
        HttpResponse<String> answer = simulators.send(post("operations", MESSAGE));

        // Then
        assertEquals(200, answer.statusCode());
        assertEquals("ok", answer.body());
        JsonNode message = messages("operations").path(0);
        assertEquals("operations", message.path("channel").asText());
        assertEquals("RentGuy loopt achter", message.at("/body/text").asText());
        assertEquals(0, messages("other").size());
    }

    @Test
    void acceptsTextAlone() {
        // When
        HttpResponse<String> answer = simulators.send(post("operations", "{\"text\":\"hello\"}"));

        // Then
        assertEquals(200, answer.statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type":"header"                   | "type":"heading"    | invalid_blocks
            "type":"plain_text"               | "type":"mrkdwn"     | invalid_blocks
            "fields":[                        | "files":[           | invalid_blocks
            "text":"*Sinds*\\nnu"             | "text":""           | invalid_blocks
            "text":"RentGuy loopt achter","b  | "text":"","b        | invalid_blocks
            {"text":"RentGuy loopt achter"    | ["x"                | invalid_payload
            """)
    void refusesAnotherShapeInTheWordsOfSlack(String part, String replacement, String word) {
        // Given
        String message = MESSAGE.replace(part, replacement);
        assertTrue(!message.equals(MESSAGE), part);

        // When
        HttpResponse<String> answer = simulators.send(post("operations", message));

        // Then
        assertEquals(400, answer.statusCode());
        assertEquals(word, answer.body());
        assertEquals(0, messages("operations").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}      | no_text
            []      | invalid_payload
            hello   | invalid_payload
            """)
    void refusesWhatIsNoMessage(String body, String word) {
        // When
        HttpResponse<String> answer = simulators.send(post("operations", body));

        // Then
        assertEquals(400, answer.statusCode());
        assertEquals(word, answer.body());
    }

    @ParameterizedTest
    @CsvSource({"rate-limit, 429, rate_limited", "server-error, 500, server_error"})
    void failsWithAnAnswer(String mode, int status, String word) {
        // Given
        simulators.setFailure("slack", "{\"mode\":\"" + mode + "\"}");

        // When
        HttpResponse<String> answer = simulators.send(post("operations", MESSAGE));

        // Then
        assertEquals(status, answer.statusCode());
        assertEquals(word, answer.body());
        assertEquals(status == 429, answer.headers().firstValue("Retry-After").isPresent());
        assertEquals(0, messages("operations").size());
    }

    @ParameterizedTest
    @CsvSource({"timeout, 0", "lost-answer, 1"})
    void failsWithoutAnAnswer(String mode, int kept) {
        // Given
        simulators.setFailure("slack", "{\"mode\":\"" + mode + "\",\"remaining\":1}");

        // When
        assertThrows(UncheckedIOException.class, () -> simulators.send(post("operations", MESSAGE)));

        // Then
        assertEquals(kept, messages("operations").size());
        assertEquals(200, simulators.send(post("operations", MESSAGE)).statusCode());
    }

    @Test
    void stillHasItsMessagesAfterARestartUntilCleared() {
        // Given
        simulators.send(post("operations", MESSAGE));
        simulators.close();
        simulators = RunningSimulators.keepingIn(data);
        assertEquals(1, messages("operations").size());

        // When
        simulators.send(simulators.request("/simulators/slack").DELETE());

        // Then
        assertEquals(0, messages("operations").size());
    }
}
