package nl.rentguy.lead.capture;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.function.Supplier;
import nl.rentguy.events.Language;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.idempotency.StoredAnswer;
import nl.rentguy.kit.problem.Outage;
import nl.rentguy.lead.page.RefusalPage;
import nl.rentguy.lead.page.ThanksPage;
import nl.rentguy.lead.site.Site;
import nl.rentguy.lead.site.Sites;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds the site a form is for and receives it; for a browser every outcome becomes a page in the visitor's language. */
@ApplicationScoped
class ReceiveForm {
    private static final Logger LOG = Logger.getLogger(ReceiveForm.class);
    private static final int INTERNAL_ERROR = 500;

    private final Sites sites;
    private final ReceiveSubmission receiveSubmission;

    ReceiveForm(Sites sites, ReceiveSubmission receiveSubmission) {
        this.sites = sites;
        this.receiveSubmission = receiveSubmission;
    }

    Uni<StoredAnswer> handle(SubmittedForm form, PublicRequest request) {
        return receive(form, request, site(form, request));
    }

    /** Never fails: a refusal is a page as well. */
    Uni<Response> handleForBrowser(Supplier<SubmittedForm> body, PublicRequest request) {
        return Uni.createFrom()
                .deferred(() -> receivePage(body.get(), request))
                .onFailure()
                .recoverWithItem(failure -> refused(failure, request, request.acceptedLanguage()));
    }

    private Uni<Response> receivePage(SubmittedForm form, PublicRequest request) {
        Language language = chosen(form, request);
        return Uni.createFrom()
                .deferred(() -> {
                    Site site = site(form, request);
                    return receive(form, request, site).map(answer -> thanks(answer, site, language));
                })
                .onFailure()
                .recoverWithItem(failure -> refused(failure, request, language));
    }

    private Site site(SubmittedForm form, PublicRequest request) {
        String siteKey = request.headerOr("X-Site-Key", form.get("siteKey"));
        return sites.require(siteKey, request.authority(), request.origin());
    }

    private Uni<StoredAnswer> receive(SubmittedForm form, PublicRequest request, Site site) {
        return receiveSubmission.handle(new Submission(
                new CallContext(site.tenantId(), request.correlationId(), null, "visitor"),
                site,
                form,
                request.client(),
                request.idempotencyKey(form),
                request.acceptedLanguage()));
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
