package nl.rentguy.lead.capture;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.rentguy.kit.idempotency.StoredAnswer;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.lead.abuse.Captcha;
import nl.rentguy.lead.abuse.CaptureConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What websites call: no token, the tenant follows from the site key or the host. */
@Path("/api/public")
@Tag(name = "Public capture")
@Produces(MediaType.APPLICATION_JSON)
public class PublicLeadResource {
    private final ReceiveForm receiveForm;
    private final Captcha captcha;
    private final CaptureConfig config;

    PublicLeadResource(ReceiveForm receiveForm, Captcha captcha, CaptureConfig config) {
        this.receiveForm = receiveForm;
        this.captcha = captcha;
        this.config = config;
    }

    @POST
    @Path("/leads")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> json(@Nullable String body, @Context RoutingContext routing) {
        return receiveForm
                .handle(() -> SubmittedForm.ofJson(checked(body)), new PublicRequest(routing))
                .map(PublicLeadResource::asJson);
    }

    @POST
    @Path("/leads")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    public Uni<Response> form(@Nullable String body, @Context RoutingContext routing) {
        PublicRequest request = new PublicRequest(routing);
        return request.fromBrowser()
                ? receiveForm.handleForBrowser(() -> SubmittedForm.ofUrlEncoded(checked(body)), request)
                : receiveForm
                        .handle(() -> SubmittedForm.ofUrlEncoded(checked(body)), request)
                        .map(PublicLeadResource::asJson);
    }

    @GET
    @Path("/captcha/challenge")
    @Operation(summary = "A fresh captcha challenge for the ALTCHA widget")
    public Map<String, Object> challenge() {
        return captcha.challenge();
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
}
