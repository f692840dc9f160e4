package nl.rentguy.sync.status;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.PageRequest;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.sync.delivery.Delivery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The deliveries of the caller's tenant, whatever became of them. */
@Path("/integrations/rentguy/deliveries")
@Tag(name = "RentGuy deliveries")
@RolesAllowed({"operations", "admin", "sales"})
class DeliveryResource {
    private final Staff staff;
    private final TenantTransaction transaction;
    private final DeliveryLists deliveries;

    DeliveryResource(Staff staff, TenantTransaction transaction, DeliveryLists deliveries) {
        this.staff = staff;
        this.transaction = transaction;
        this.deliveries = deliveries;
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
                .in(tenantId, () -> deliveries.find(tenantId, filter, page))
                .map(rows -> Page.of(rows, page.limit(), Delivery::id, DeliveryView::of)
                        .toResponse(uri));
    }

    /** One delivery with every try. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One delivery with every try")
    public Uni<DeliveryDetails> one(@PathParam("id") String id) {
        UUID deliveryId = QueryValue.id("id", id);
        String tenantId = staff.tenantId();
        return transaction.in(
                tenantId,
                () -> deliveries
                        .one(tenantId, deliveryId)
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problems.notFound("delivery"))
                        .chain(delivery -> deliveries
                                .attempts(deliveryId)
                                .map(attempts -> DeliveryDetails.of(delivery, attempts))));
    }
}
