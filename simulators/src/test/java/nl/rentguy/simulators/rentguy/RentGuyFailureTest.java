package nl.rentguy.simulators.rentguy;

import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import nl.rentguy.simulators.RunningSimulators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RentGuyFailureTest {
    private final RunningSimulators simulators = RunningSimulators.inMemory();

    @AfterEach
    void stop() {
        simulators.close();
    }

    private HttpRequest.Builder write() {
        return simulators.rentGuyPut("/contacts/c1", "k1", aContact(1));
    }

    private HttpRequest.Builder writeAsking(String failure) {
        return write().header("X-RentGuy-Simulate", failure);
    }

    private JsonNode noted() {
        return simulators
                .get("/simulators/rentguy/requests?externalId=c1")
                .path("items")
                .path(0);
    }

    private int stored() {
        return simulators.get("/simulators/rentguy/summary").path("contacts").asInt();
    }

    @Test
    void limitsTheRateWhenAsked() {
        // When
        HttpResponse<String> answer = simulators.send(writeAsking("rate-limit"));

        // Then
        assertEquals(429, answer.statusCode());
        assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
        assertEquals(0, stored());
        assertEquals("none", noted().path("effect").asText());
        assertEquals("rate-limit", noted().path("simulated").asText());
    }

    @Test
    void failsWhenAsked() {
        // When
        HttpResponse<String> answer = simulators.send(writeAsking("server-error"));

        // Then
        assertEquals(500, answer.statusCode());
        assertEquals(0, stored());
    }

    @Test
    void takesInARequestAndNeverAnswersWhenAsked() {
        // When
        UncheckedIOException ended =
                assertThrows(UncheckedIOException.class, () -> simulators.send(writeAsking("timeout")));

        // Then
        assertFalse(ended.getCause() instanceof HttpTimeoutException, "it was the caller who gave up");
        assertEquals(0, stored());
        assertEquals("timeout", noted().path("status").asText());
        assertEquals("none", noted().path("effect").asText());
    }

    @Test
    void outlivesACallerThatGivesUpWaiting() {
        // When
        UncheckedIOException ended = assertThrows(
                UncheckedIOException.class,
                () -> simulators.send(writeAsking("timeout").timeout(Duration.ofMillis(50))));

        // Then
        assertTrue(ended.getCause() instanceof HttpTimeoutException, () -> String.valueOf(ended.getCause()));
        assertEquals(201, simulators.send(write()).statusCode());
    }

    @Test
    void storesAndThenLosesTheAnswerWhenAsked() {
        // When
        assertThrows(UncheckedIOException.class, () -> simulators.send(writeAsking("lost-answer")));

        // Then
        assertEquals(1, stored());
        assertEquals("Anne", simulators.read("/contacts/c1").path("firstName").asText());
        assertEquals("lost-answer", noted().path("status").asText());
        assertEquals("created", noted().path("effect").asText());
    }

    @Test
    void answersTheRepeatOfALostAnswerWithTheFirstAnswer() {
        // Given
        assertThrows(UncheckedIOException.class, () -> simulators.send(writeAsking("lost-answer")));

        // When
        HttpResponse<String> again = simulators.send(write());

        // Then
        assertEquals(201, again.statusCode());
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertEquals(1, stored());
        assertEquals(
                0, simulators.get("/simulators/rentguy/summary").path("doubled").asInt());
    }

    @Test
    void refusesAFailureThatDoesNotExist() {
        // When
        HttpResponse<String> answer = simulators.send(writeAsking("explode"));

        // Then
        assertEquals(400, answer.statusCode());
        assertEquals(0, stored());
    }

    @Test
    void failsAsOftenAsTheSwitchSaysAndThenWorksAgain() {
        // Given
        simulators.setFailure("rentguy", "{\"mode\":\"server-error\",\"remaining\":1}");
        HttpResponse<String> hit = simulators.send(write());

        // When
        HttpResponse<String> after = simulators.send(write());

        // Then
        assertEquals(500, hit.statusCode());
        assertEquals(201, after.statusCode());
        assertEquals(
                "none",
                simulators.get("/simulators/rentguy/failure").path("mode").asText());
    }

    @Test
    void letsTheSwitchLoseAnswersToo() {
        // Given
        simulators.setFailure("rentguy", "{\"mode\":\"lost-answer\",\"remaining\":1}");

        // When
        assertThrows(UncheckedIOException.class, () -> simulators.send(write()));

        // Then
        assertEquals(1, stored());
    }

    @Test
    void letsTheSwitchTimeOutUntilChanged() {
        // Given
        simulators.setFailure("rentguy", "{\"mode\":\"timeout\",\"remaining\":null}");
        assertThrows(UncheckedIOException.class, () -> simulators.send(write()));
        assertThrows(UncheckedIOException.class, () -> simulators.send(write()));
        simulators.setFailure("rentguy", "{\"mode\":\"none\"}");

        // When
        HttpResponse<String> answer = simulators.send(write());

        // Then
        assertEquals(201, answer.statusCode());
    }

    @Test
    void delaysAnAnswerByTheLatency() {
        // Given
        simulators.setFailure("rentguy", "{\"mode\":\"none\",\"latencyMs\":150}");
        long start = System.nanoTime();

        // When
        HttpResponse<String> answer = simulators.send(write());

        // Then
        assertEquals(201, answer.statusCode());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 149);
    }

    @Test
    void leavesTheSwitchAloneWhenTheKeyIsWrong() {
        // Given
        simulators.setFailure("rentguy", "{\"mode\":\"server-error\",\"remaining\":1}");

        // When
        HttpResponse<String> answer = simulators.send(write().setHeader("Authorization", "Bearer wrong"));

        // Then
        assertEquals(401, answer.statusCode());
        assertEquals(
                1,
                simulators.get("/simulators/rentguy/failure").path("remaining").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"mode\":\"explode\"}",
                "{\"mode\":\"none\",\"probability\":1.1}",
                "{\"mode\":\"none\",\"remaining\":0}",
                "{\"mode\":\"none\",\"latencyMs\":-1}",
                "{\"mode\":\"none\",\"extra\":1}",
                "[]"
            })
    void refusesASettingThatMeansNothing(String setting) {
        // When
        HttpResponse<String> answer = simulators.setFailure("rentguy", setting);

        // Then
        assertEquals(422, answer.statusCode());
    }
}
