package nl.rentguy.sync.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.rentguy.kit.web.CorrelationId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where RentGuy tells what its users changed. Whoever signs with the webhook secret of a workspace speaks for it. */
@Path("/integrations/rentguy/webhook")
@Tag(name = "RentGuy webhook")
@PermitAll
class WebhookResource {
    private final ReceiveWebhook receive;

    WebhookResource(ReceiveWebhook receive) {
        this.receive = receive;
    }

    /**
     * The receipt.
     *
     * @param status {@code accepted}; {@code known} for a message that was here before, which changes nothing
     */
    public record Receipt(String status) {}

    /** 202 once the message is stored, 200 when it was there before. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes a signed message of RentGuy's",
            description =
                    "Signed with HMAC-SHA256 over <t>.<raw body>; stored and answered at once, handled right after.")
    public Uni<Response> receive(
            byte[] body, @HeaderParam(SignatureHeader.NAME) @Nullable String signature, RoutingContext request) {
        return receive.handle(
                        body, signature, request.request().remoteAddress().hostAddress(), CorrelationId.of(request))
                .map(arrival -> arrival == Arrival.NEW
                        ? Response.accepted(new Receipt("accepted")).build()
                        : Response.ok(new Receipt("known")).build());
    }
}
