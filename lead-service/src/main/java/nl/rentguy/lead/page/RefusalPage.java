package nl.rentguy.lead.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import nl.rentguy.events.Language;
import nl.rentguy.kit.problem.FieldError;

/** A problem as a person reads it: what to correct or when to come back, in the visitor's language. */
public final class RefusalPage {
    private static final String RETRY_AFTER = "Retry-After";

    private RefusalPage() {}

    /** The page, with the status and headers of the problem. */
    public static Response of(HttpProblem problem, String correlationId, Language language) {
        FormTexts texts = FormTexts.in(language);
        String code = Objects.toString(problem.getParameters().get("code"), "");
        boolean kept = Boolean.TRUE.equals(problem.getParameters().get("kept"));
        Object retryAfter = problem.getHeaders().get(RETRY_AFTER);
        HtmlPage page = new HtmlPage(texts, texts.refusal(code, "title")).paragraph(texts.refusal(code, "text"));
        listErrors(problem, texts, page);
        page.paragraph(kept ? texts.get("refused.kept") : null)
                .paragraph(
                        retryAfter == null ? null : texts.get("refused.retry").formatted(retryAfter))
                .reference(correlationId);
        Response.ResponseBuilder answer = page.answer(problem.getStatusCode());
        problem.getHeaders().forEach(answer::header);
        return answer.build();
    }

    private static void listErrors(HttpProblem problem, FormTexts texts, HtmlPage page) {
        if (problem.getParameters().get("errors") instanceof List<?> errors) {
            page.listStart();
            errors.stream().map(FieldError.class::cast).forEach(error -> {
                String field = error.field();
                page.listItem(texts.label(field), texts.error(field, error.code()));
            });
            page.listEnd();
        }
    }
}
