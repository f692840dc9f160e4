package nl.rentguy.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import nl.rentguy.kit.web.CorrelationId;

/** Gives every problem, also those of the framework, a type, a code and the correlation id; hides internals of a 500. */
@ApplicationScoped
public class ProblemEnricher implements ProblemPostProcessor {
    private final CurrentVertxRequest request;

    ProblemEnricher(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem.Builder enriched = HttpProblem.builder(problem);
        if (!problem.getParameters().containsKey("code")) {
            String code = problem.getStatusCode() >= 500 ? "internal-error" : codeOf(problem.getTitle());
            enriched.with("code", code).withType(URI.create("urn:rentguy:problem:" + code));
        }
        if (problem.getStatusCode() == 500) {
            enriched.withDetail("Nothing was changed by this request. Report the correlationId when it happens again.");
        }
        RoutingContext current = request.getCurrent();
        if (current != null) {
            enriched.with("correlationId", CorrelationId.of(current));
        }
        return enriched.build();
    }

    private static String codeOf(String title) {
        return title == null ? "error" : title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
