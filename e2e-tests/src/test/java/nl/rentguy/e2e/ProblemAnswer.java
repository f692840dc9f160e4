package nl.rentguy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** An answer that tells a caller what is wrong: RFC 9457, with a stable code and what to quote when asking for help. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    /** Fails unless the answer is a complete problem with that status. */
    public static void assertProblem(Answer answer, int status) {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(answer.status()).as("status: %s", answer).isEqualTo(status);
        softly.assertThat(answer.header("Content-Type").orElse(""))
                .as("content type: %s", answer)
                .startsWith("application/problem+json");
        softly.assertAll();
        JsonNode problem = answer.json();
        softly.assertThat(problem.path("type").asText()).as("type: %s", answer).startsWith("urn:rentguy:problem:");
        softly.assertThat(problem.path("title").asText())
                .as("title: %s", answer)
                .isNotBlank();
        softly.assertThat(problem.path("code").asText()).as("code: %s", answer).isNotBlank();
        softly.assertThat(problem.path("status").asInt())
                .as("status in the body: %s", answer)
                .isEqualTo(status);
        softly.assertThat(problem.path("correlationId").asText())
                .as("correlationId: %s", answer)
                .isNotBlank()
                .isEqualTo(answer.header("X-Correlation-Id").orElse("no header X-Correlation-Id"));
        softly.assertAll();
    }

    /** As {@link #assertProblem(Answer, int)}, and with that code. */
    public static void assertProblem(Answer answer, int status, String code) {
        assertProblem(answer, status);
        SoftAssertions.assertSoftly(
                softly -> softly.assertThat(answer.json().path("code").asText())
                        .as("code: %s", answer)
                        .isEqualTo(code));
    }

    /** The refused fields, each with the code of the reason. */
    public static List<String> errors(Answer answer) {
        return Json.list(answer.json().path("errors")).stream()
                .map(error ->
                        error.path("field").asText() + " " + error.path("code").asText())
                .toList();
    }
}
