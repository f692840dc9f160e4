package nl.rentguy.simulators.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Json;
import nl.rentguy.simulators.http.Problem;

/** Problems as Power Automate writes them: {@code {"error":{"code":…,"message":…}}}. */
final class TeamsErrors {
    private TeamsErrors() {}

    static Answer answer(Problem problem) {
        String fields = problem.errors().stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
        ObjectNode body = Json.object();
        body.putObject("error")
                .put("code", problem.code())
                .put("message", fields.isEmpty() ? problem.detail() : problem.detail() + " " + fields);
        return new Answer(problem.status(), problem.headers(), "application/json", Json.write(body));
    }
}
