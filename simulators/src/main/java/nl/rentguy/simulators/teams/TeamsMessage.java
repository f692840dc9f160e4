package nl.rentguy.simulators.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Arrival;
import nl.rentguy.simulators.http.BodyContract;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.http.Problem.FieldError;
import nl.rentguy.simulators.journal.Effect;
import nl.rentguy.simulators.journal.Outcome;

/** Takes in one message with adaptive cards; like the real workflow it knows no repeats, so one sent twice is two. */
final class TeamsMessage {
    private static final BodyContract CONTRACT = BodyContract.resource("/teams-message.schema.json");

    private TeamsMessage() {}

    static Outcome receive(Arrival arrival) {
        arrival.requireJson();
        JsonNode body = BodyContract.parse(arrival.body());
        List<FieldError> errors = CONTRACT.errorsIn(body);
        if (!errors.isEmpty()) {
            throw new Problem(
                            400,
                            "TriggerInputSchemaMismatch",
                            "The input body for the trigger did not match its schema definition.",
                            errors,
                            Map.of())
                    .refusal();
        }
        return new Outcome(Answer.empty(202), Effect.CREATED);
    }
}
