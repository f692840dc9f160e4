package nl.rentguy.sync.operate;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.idempotency.StoredAnswer;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.JsonBody;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.kit.web.Versions;
import nl.rentguy.sync.delivery.Delivery;
import nl.rentguy.sync.delivery.DeliverySender;
import nl.rentguy.sync.delivery.DeliveryState;
import nl.rentguy.sync.status.DeliveryFilter;
import nl.rentguy.sync.status.DeliveryView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What operators do with deliveries. */
@Path("/integrations/rentguy/deliveries")
@Tag(name = "RentGuy deliveries")
@RolesAllowed({"operations", "admin"})
class OperateResource {
    private final OperateDelivery one;
    private final OperateMany many;
    private final TenantTransaction transaction;
    private final DeliverySender sender;
    private final JsonBody body;
    private final Staff staff;

    OperateResource(
            OperateDelivery one,
            OperateMany many,
            TenantTransaction transaction,
            DeliverySender sender,
            JsonBody body,
            Staff staff) {
        this.one = one;
        this.many = many;
        this.transaction = transaction;
        this.sender = sender;
        this.body = body;
        this.staff = staff;
    }

    @POST
    @Path("/{id}/retry")
    @Operation(summary = "Tries a delivery now, also one that was given up or cancelled")
    public Uni<DeliveryView> retry(@RestPath String id) {
        return command(id, (context, deliveryId) -> one.retry(context, deliveryId))
                .map(OperateResource::view);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Takes a delivery out of the queue; repeating it changes nothing")
    public Uni<DeliveryView> cancel(@RestPath String id) {
        return command(id, (context, deliveryId) -> one.cancel(context, deliveryId))
                .map(OperateResource::view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replaces what is sent and tries it now; needs If-Match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Uni<Response> edit(
            @RestPath String id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = EditRequest.class))) @Nullable
                    String sent) {
        EditRequest wanted = body.read(sent, EditRequest.class);
        return command(id, (context, deliveryId) -> one.edit(context, deliveryId, ifMatch, wanted.payload()))
                .map(delivery -> Response.ok(view(delivery))
                        .header(HttpHeaders.ETAG, Versions.etag(delivery.edits()))
                        .build());
    }

    @POST
    @Path("/retry")
    @Operation(
            summary = "Tries many deliveries again, so many a second; repeatable with an Idempotency-Key",
            description = "Filters as of the list; state is required, limit is 1 to 1000 and 100 unless said.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ManyView.class)))
    public Uni<Response> retryMany(
            @BeanParam DeliveryFilter.Sent filters,
            @RestQuery @Nullable String limit,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        ManyFilter wanted = ManyFilter.of(filters.checked(), limit, DeliveryState::canBeRetried);
        return command(context -> many.retry(context, key, wanted)).map(OperateResource::answer);
    }

    @POST
    @Path("/cancel")
    @Operation(
            summary = "Takes many deliveries out of the queue; repeatable with an Idempotency-Key",
            description = "Filters as of the list; state is required, limit is 1 to 1000 and 100 unless said.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ManyView.class)))
    public Uni<Response> cancelMany(
            @BeanParam DeliveryFilter.Sent filters,
            @RestQuery @Nullable String limit,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        ManyFilter wanted = ManyFilter.of(filters.checked(), limit, DeliveryState::canBeCancelled);
        return command(context -> many.cancel(context, key, wanted)).map(OperateResource::answer);
    }

    /** What is done with one delivery. */
    private interface Command {
        Uni<Delivery> handle(CallContext context, UUID id);
    }

    private Uni<Delivery> command(String id, Command command) {
        UUID deliveryId = QueryValue.id("id", id);
        return command(context -> command.handle(context, deliveryId));
    }

    private <T> Uni<T> command(Function<CallContext, Uni<T>> command) {
        CallContext context = staff.context();
        return transaction.in(context.tenantId(), () -> command.apply(context)).invoke(sender::wake);
    }

    private static DeliveryView view(Delivery delivery) {
        return DeliveryView.of(delivery, null);
    }

    private static Response answer(StoredAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body());
        return answer.replayed()
                ? response.header("Idempotency-Replayed", "true").build()
                : response.build();
    }
}
