package nl.rentguy.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.rentguy.kit.inbox.TransientFailures;

/**
 * Answers 503 with Retry-After, not 500, while the database is away: the caller did nothing wrong and the same request
 * will work later.
 */
@ApplicationScoped
public class Outage implements ProblemPostProcessor {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int INTERNAL_ERROR = 500;
    private static final int BEFORE_ENRICHMENT = 1_000;

    @Override
    public int priority() {
        return BEFORE_ENRICHMENT;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getStatusCode() == INTERNAL_ERROR && TransientFailures.isOutage(context.cause)
                ? unavailable()
                : problem;
    }

    /** The problem a failure is answered with: itself, 503 for an outage, else 500. */
    public static HttpProblem problemOf(Throwable failure) {
        if (failure instanceof HttpProblem problem) {
            return problem;
        }
        return TransientFailures.isOutage(failure)
                ? unavailable()
                : Problems.of(INTERNAL_ERROR, "internal-error", "Internal error", "Nothing was changed.");
    }

    private static HttpProblem unavailable() {
        HttpProblem problem = Problems.of(
                503, "temporarily-unavailable", "Temporarily unavailable", "Nothing was changed; send it again later.");
        return HttpProblem.builder(problem)
                .withHeader("Retry-After", RETRY_AFTER.toSeconds())
                .build();
    }
}
