package nl.rentguy.simulators.rentguy;

import static nl.rentguy.simulators.rentguy.RentGuyFixture.aContact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.rentguy.simulators.RunningSimulators;
import org.junit.jupiter.api.Test;

class RentGuyLoadTest {
    private static final int CONTACTS = 100;

    /** Writes until it is answered with success, as a caller with a durable queue does; says how often it had to. */
    private static int writeUntilAnswered(RunningSimulators simulators, String externalId) {
        for (int attempt = 1; attempt <= 100; attempt++) {
            try {
                int status = simulators
                        .put("/contacts/" + externalId, "key-" + externalId, aContact(1))
                        .statusCode();
                if (status == 201) {
                    return attempt;
                }
            } catch (UncheckedIOException e) {
                // the answer was lost: write again with the same key
            }
        }
        throw new AssertionError("never answered");
    }

    @Test
    void losesAndDoublesNothingWhenHalfOfAllAnswersAreLost() throws InterruptedException, ExecutionException {
        try (RunningSimulators simulators = RunningSimulators.inMemory();
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            simulators.setFailure("rentguy", "{\"mode\":\"lost-answer\",\"probability\":0.5}");
            List<Callable<Integer>> writes = IntStream.range(0, CONTACTS)
                    .mapToObj(i -> (Callable<Integer>) () -> writeUntilAnswered(simulators, "c" + i))
                    .toList();

            // When
            int attempts = 0;
            for (Future<Integer> write : callers.invokeAll(writes)) {
                attempts += write.get();
            }

            // Then
            JsonNode summary = simulators.get("/simulators/rentguy/summary");
            assertEquals(CONTACTS, summary.path("contacts").asInt());
            assertEquals(CONTACTS, summary.path("created").asInt());
            assertEquals(0, summary.path("doubled").asInt());
            assertEquals(0, summary.path("updated").asInt());
            assertEquals(attempts, summary.path("requests").asInt());
            assertTrue(attempts > CONTACTS, "some answers were lost: " + attempts);
        }
    }
}
