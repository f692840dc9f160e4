package nl.rentguy.lead.capture;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.rentguy.events.Language;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.idempotency.StoredAnswer;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.web.CorrelationId;
import nl.rentguy.lead.abuse.Captcha;
import nl.rentguy.lead.abuse.CaptureConfig;
import nl.rentguy.lead.site.Site;
import nl.rentguy.lead.site.Sites;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What websites call: no token, the tenant follows from the site key or the host. */
@Path("/api/public")
@Tag(name = "Public capture")
@Produces(MediaType.APPLICATION_JSON)
public class PublicLeadResource {
    private final Sites sites;
    private final ReceiveSubmission receiveSubmission;
    private final Captcha captcha;
    private final CaptureConfig config;

    PublicLeadResource(Sites sites, ReceiveSubmission receiveSubmission, Captcha captcha, CaptureConfig config) {
        this.sites = sites;
        this.receiveSubmission = receiveSubmission;
        this.captcha = captcha;
        this.config = config;
    }

    @POST
    @Path("/leads")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send an enquiry as JSON", description = "201: it is a lead. 202: received, for review.")
    public Uni<Response> json(
            @Nullable String body,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @HeaderParam("X-Site-Key") @Nullable String siteKey,
            @Context RoutingContext request) {
        SubmittedForm form = SubmittedForm.ofJson(checked(body));
        return receive(form, idempotencyKey, siteKey, request).map(PublicLeadResource::asJson);
    }

    @POST
    @Path("/leads")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(summary = "Send an enquiry as a plain HTML form", description = "Answers a page to a browser.")
    public Uni<Response> form(
            @Nullable String body,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @HeaderParam("X-Site-Key") @Nullable String siteKey,
            @HeaderParam("Accept") @Nullable String accept,
            @Context RoutingContext request) {
        SubmittedForm form = SubmittedForm.ofUrlEncoded(checked(body));
        boolean browser = accept != null && accept.contains(MediaType.TEXT_HTML);
        Language language = preferred(request, form);
        return receive(form, idempotencyKey, siteKey, request)
                .map(answer -> browser ? ThanksPage.of(answer, language) : asJson(answer));
    }

    @GET
    @Path("/captcha/challenge")
    @Operation(summary = "A fresh captcha challenge for the ALTCHA widget")
    public Map<String, Object> challenge() {
        return captcha.challenge();
    }

    private Uni<StoredAnswer> receive(
            SubmittedForm form, @Nullable String idempotencyKey, @Nullable String siteKey, RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Site site = sites.require(
                siteKey != null ? siteKey : form.get("siteKey"),
                request.getHeader("Host"),
                request.getHeader("Origin"));
        CallContext context = new CallContext(site.tenantId(), CorrelationId.of(routing), null, "visitor");
        return receiveSubmission.handle(new Submission(
                context,
                site,
                form,
                request.remoteAddress().hostAddress(),
                idempotencyKey != null ? idempotencyKey : form.get("idempotencyKey"),
                accepted(routing)));
    }

    private String checked(@Nullable String body) {
        if (body == null || body.isEmpty()) {
            throw Problems.unreadable("The body is empty; send the fields of the form.");
        }
        if (body.length() > config.maxBodyBytes()
                || body.getBytes(StandardCharsets.UTF_8).length > config.maxBodyBytes()) {
            throw Problems.of(
                    413,
                    "body-too-large",
                    "The form is too large",
                    "At most " + config.maxBodyBytes() + " bytes; shorten the message.");
        }
        return body;
    }

    private static Response asJson(StoredAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body());
        return answer.replayed()
                ? response.header("Idempotency-Replayed", "true").build()
                : response.build();
    }

    private static Language preferred(RoutingContext request, SubmittedForm form) {
        String chosen = form.get("language");
        if ("en".equals(chosen)) {
            return Language.EN;
        }
        Language accepted = accepted(request);
        return chosen != null || accepted == null ? Language.NL : accepted;
    }

    private static @Nullable Language accepted(RoutingContext request) {
        for (LanguageHeader header : request.acceptableLanguages()) {
            if ("nl".equals(header.tag()) || "en".equals(header.tag())) {
                return Language.of(header.tag());
            }
        }
        return null;
    }
}
