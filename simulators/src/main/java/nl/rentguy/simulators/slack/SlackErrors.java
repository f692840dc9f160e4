package nl.rentguy.simulators.slack;

import java.util.Map;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Problem;

/** Problems as Slack writes them: one word as plain text. */
final class SlackErrors {
    private SlackErrors() {}

    static Answer answer(Problem problem) {
        return switch (problem.code()) {
            case "malformed_json", "unsupported_media_type" -> text(400, "invalid_payload");
            default -> new Answer(problem.status(), problem.headers(), "text/plain", problem.code());
        };
    }

    static Answer text(int status, String word) {
        return new Answer(status, Map.of(), "text/plain", word);
    }
}
