package nl.rentguy.sync.status;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.PageRequest;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.kit.web.Versions;
import nl.rentguy.sync.delivery.Delivery;
import nl.rentguy.sync.delivery.DeliveryActions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The deliveries of the caller's tenant, whatever became of them. */
@Path("/integrations/rentguy/deliveries")
@Tag(name = "RentGuy deliveries")
@RolesAllowed({"operations", "admin", "sales"})
class DeliveryResource {
    private final Staff staff;
    private final TenantTransaction transaction;
    private final DeliveryLists deliveries;
    private final HeldUp heldUp;
    private final DeliveryActions actions;

    DeliveryResource(
            Staff staff,
            TenantTransaction transaction,
            DeliveryLists deliveries,
            HeldUp heldUp,
            DeliveryActions actions) {
        this.staff = staff;
        this.transaction = transaction;
        this.deliveries = deliveries;
        this.heldUp = heldUp;
        this.actions = actions;
    }

    /** A page, newest first. */
    @GET
    @Operation(summary = "Deliveries, newest first", description = "Answers a page; Link: rel=next leads on.")
    public Uni<Response> list(
            @BeanParam DeliveryFilter.Sent filters, @BeanParam PageRequest.Sent sent, @Context UriInfo uri) {
        String tenantId = staff.tenantId();
        DeliveryFilter filter = filters.checked();
        PageRequest page = sent.checked();
        return transaction
                .in(
                        tenantId,
                        () -> deliveries
                                .find(tenantId, filter, page)
                                .chain(rows -> heldUp.reasons(tenantId, rows)
                                        .map(reasons -> Page.of(
                                                rows,
                                                page.limit(),
                                                Delivery::id,
                                                one -> DeliveryView.of(one, reasons.get(one.id()))))))
                .map(found -> found.toResponse(uri));
    }

    /** One delivery with every try; its ETag is what an edit asks for. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One delivery with every try and every action")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryDetails.class)))
    public Uni<Response> one(@PathParam("id") String id, @Context SecurityContext caller) {
        UUID deliveryId = QueryValue.id("id", id);
        String tenantId = staff.tenantId();
        boolean maySeePayload = caller.isUserInRole("operations") || caller.isUserInRole("admin");
        return transaction.in(
                tenantId,
                () -> deliveries
                        .one(tenantId, deliveryId)
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problems.notFound("delivery"))
                        .chain(delivery -> details(tenantId, delivery, maySeePayload)
                                .map(details -> Response.ok(details)
                                        .header(HttpHeaders.ETAG, Versions.etag(delivery.edits()))
                                        .build())));
    }

    private Uni<DeliveryDetails> details(String tenantId, Delivery delivery, boolean withPayload) {
        return deliveries
                .attempts(delivery.id())
                .chain(attempts -> actions.of(tenantId, delivery.id())
                        .chain(done -> heldUp.reasons(tenantId, List.of(delivery))
                                .map(reasons -> new DeliveryDetails(
                                        DeliveryView.of(delivery, reasons.get(delivery.id())),
                                        withPayload ? delivery.payload() : null,
                                        attempts.stream().map(AttemptView::of).toList(),
                                        done))));
    }
}
