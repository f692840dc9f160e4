package nl.rentguy.simulators.slack;

import com.fasterxml.jackson.databind.JsonNode;
import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.Outcome;

/** Takes in one message; like the real webhook it knows no repeats, so one sent twice is two. */
final class SlackMessage {
    private static final BodyContract CONTRACT = BodyContract.resource("/slack-message.schema.json");

    private SlackMessage() {}

    static Outcome receive(Arrival arrival) {
        arrival.requireJson();
        JsonNode body = BodyContract.parse(arrival.body());
        if (!body.isObject()) {
            throw Problem.of(400, "invalid_payload", "The body is not an object.")
                    .refusal();
        }
        if (!body.has("text") && !body.has("blocks")) {
            throw Problem.of(400, "no_text", "There is neither text nor blocks.")
                    .refusal();
        }
        if (!CONTRACT.errorsIn(body).isEmpty()) {
            throw Problem.of(400, "invalid_blocks", "The message has another form.")
                    .refusal();
        }
        return new Outcome(SlackErrors.text(200, "ok"), Effect.CREATED);
    }
}
