package nl.rentguy.lead.capture;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import nl.rentguy.events.Language;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.idempotency.StoredAnswer;
import nl.rentguy.kit.problem.Outage;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.lead.abuse.RateLimiter;
import nl.rentguy.lead.page.RefusalPage;
import nl.rentguy.lead.page.ThanksPage;
import nl.rentguy.lead.site.Site;
import nl.rentguy.lead.site.Sites;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form, finds the site it is for and receives it; for a browser every outcome becomes a page in the visitor's
 * language. What is refused and not kept is counted in {@code capture.refused}.
 */
@ApplicationScoped
class ReceiveForm {
    private static final Logger LOG = Logger.getLogger(ReceiveForm.class);
    private static final int INTERNAL_ERROR = 500;

    private final Sites sites;
    private final RateLimiter rateLimiter;
    private final ReceiveSubmission receiveSubmission;
    private final MeterRegistry metrics;

    ReceiveForm(Sites sites, RateLimiter rateLimiter, ReceiveSubmission receiveSubmission, MeterRegistry metrics) {
        this.sites = sites;
        this.rateLimiter = rateLimiter;
        this.receiveSubmission = receiveSubmission;
        this.metrics = metrics;
    }

    Uni<StoredAnswer> handle(Supplier<SubmittedForm> body, PublicRequest request) {
        return read(body, request)
                .chain(form -> receive(form, request, site(form, request), request.idempotencyKey(form)))
                .onFailure(HttpProblem.class)
                .invoke(this::count);
    }

    /** Never fails: a refusal is a page as well. */
    Uni<Response> handleForBrowser(Supplier<SubmittedForm> body, PublicRequest request) {
        return read(body, request)
                .onFailure(HttpProblem.class)
                .invoke(this::count)
                .chain(form -> receivePage(form, request))
                .onFailure()
                .recoverWithItem(failure -> refused(failure, request, request.acceptedLanguage()));
    }

    private Uni<Response> receivePage(SubmittedForm form, PublicRequest request) {
        Language language = chosen(form, request);
        return Uni.createFrom()
                .deferred(() -> {
                    Site site = site(form, request);
                    return receive(form, request, site, keyOf(form, request))
                            .map(answer -> thanks(answer, site, language));
                })
                .onFailure(HttpProblem.class)
                .invoke(this::count)
                .onFailure()
                .recoverWithItem(failure -> refused(failure, request, language));
    }

    private Uni<SubmittedForm> read(Supplier<SubmittedForm> body, PublicRequest request) {
        return Uni.createFrom()
                .item(body)
                .onFailure(HttpProblem.class)
                .recoverWithUni(problem -> unreadable(problem, request));
    }

    /** What cannot be read takes from the sender's rate like a form does, or refusing it would be free. */
    private Uni<SubmittedForm> unreadable(Throwable problem, PublicRequest request) {
        String siteKey = sites.find(request.headerOr("X-Site-Key", null), request.authority())
                .map(Site::key)
                .orElse("unknown");
        return rateLimiter
                .submission(siteKey, request.client())
                .chain(wait -> Uni.createFrom().failure(wait.isZero() ? problem : tooMany(wait)));
    }

    private static HttpProblem tooMany(Duration wait) {
        return HttpProblem.builder(Problems.tooManyRequests("Too many forms from your network.", wait))
                .with("kept", false)
                .build();
    }

    private Site site(SubmittedForm form, PublicRequest request) {
        String siteKey = request.headerOr("X-Site-Key", form.get("siteKey"));
        return sites.require(siteKey, request.authority(), request.origin());
    }

    /** A page without script cannot make a key; whoever reloads the answer sends the same form again. */
    private static String keyOf(SubmittedForm form, PublicRequest request) {
        return Objects.requireNonNullElseGet(request.idempotencyKey(form), form::derivedKey);
    }

    private Uni<StoredAnswer> receive(SubmittedForm form, PublicRequest request, Site site, @Nullable String key) {
        return receiveSubmission.handle(new Submission(
                new CallContext(site.tenantId(), request.correlationId(), null, "visitor"),
                site,
                form,
                request.client(),
                key,
                request.acceptedLanguage()));
    }

    private void count(Throwable failure) {
        HttpProblem problem = (HttpProblem) failure;
        if (!Boolean.TRUE.equals(problem.getParameters().get("kept"))) {
            String reason = Objects.toString(problem.getParameters().get("code"), "other");
            metrics.counter("capture.refused", "reason", reason).increment();
        }
    }

    private static Response thanks(StoredAnswer answer, Site site, @Nullable Language language) {
        String correlationId = new JsonObject(answer.body()).getString("correlationId");
        return ThanksPage.of(
                answer.status(),
                correlationId,
                site.tenant(),
                Objects.requireNonNullElse(language, site.tenant().language()));
    }

    private static Response refused(Throwable failure, PublicRequest request, @Nullable Language language) {
        HttpProblem problem = Outage.problemOf(failure);
        if (problem.getStatusCode() == INTERNAL_ERROR) {
            LOG.error("form not received", failure);
        }
        return RefusalPage.of(problem, request.correlationId(), Objects.requireNonNullElse(language, Language.NL));
    }

    private static @Nullable Language chosen(SubmittedForm form, PublicRequest request) {
        String field = form.get("language");
        if ("nl".equals(field)) {
            return Language.NL;
        }
        return "en".equals(field) ? Language.EN : request.acceptedLanguage();
    }
}
