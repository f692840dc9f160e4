package nl.rentguy.simulators.rentguy;

import nl.rentguy.simulators.http.Answer;

/**
 * The first answer under an idempotency key.
 *
 * @param fingerprint of the request it answered
 */
record StoredAnswer(String fingerprint, int status, String body) {
    /** The same answer again, for the same {@code path}, marked as such. */
    Answer again(String path) {
        Answer answer = Answer.json(status, body).withHeader("Idempotency-Replayed", "true");
        return status == 201 ? answer.withHeader("Location", path) : answer;
    }
}
