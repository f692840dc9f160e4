package nl.rentguy.simulators.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.rentguy.simulators.failure.FailureMode;
import nl.rentguy.simulators.http.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * One request and what became of it.
 *
 * @param seq position, from 1, rising by one
 * @param account workspace or channel; empty when the request named none
 * @param status the status answered, or that would have been answered had the answer not been lost; 0 for a time-out
 * @param simulated the failure that hit it, null when none did
 * @param answer the body answered, kept only where something was stored or is to be given again on a repeat
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntry(
        long seq,
        Instant at,
        String method,
        String path,
        String account,
        @Nullable String collection,
        @Nullable String externalId,
        @Nullable String idempotencyKey,
        @Nullable String correlationId,
        @Nullable String body,
        int status,
        @Nullable FailureMode simulated,
        Effect effect,
        @Nullable String answer) {

    static JournalEntry of(long seq, Instant at, Arrival arrival, Outcome outcome, @Nullable FailureMode simulated) {
        return new JournalEntry(
                seq,
                at,
                arrival.method(),
                arrival.path(),
                arrival.account(),
                arrival.collection(),
                arrival.externalId(),
                arrival.idempotencyKey(),
                arrival.correlationId(),
                arrival.body(),
                outcome.answer().status(),
                simulated,
                outcome.effect(),
                outcome.effect().kept() ? outcome.answer().body() : null);
    }

    /** Roughly how many characters it holds in memory, beyond what every entry does. */
    int weight() {
        return (body == null ? 0 : body.length()) + (answer == null ? 0 : answer.length());
    }
}
