package nl.rentguy.crm.booking;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.JsonBody;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.kit.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The booking of a deal. */
@Path("/api/crm/deals/{id}/booking")
@Tag(name = "Bookings")
public class BookingResource {
    private final BookingRepository bookings;
    private final BookDeal bookDeal;
    private final JsonBody body;
    private final TenantTransaction transaction;
    private final Staff staff;

    BookingResource(
            BookingRepository bookings, BookDeal bookDeal, JsonBody body, TenantTransaction transaction, Staff staff) {
        this.bookings = bookings;
        this.bookDeal = bookDeal;
        this.body = body;
        this.transaction = transaction;
        this.staff = staff;
    }

    @GET
    @RolesAllowed({"sales", "marketing", "operations", "admin"})
    @Operation(summary = "The deal's booking")
    public Uni<Response> get(@RestPath String id) {
        UUID dealId = QueryValue.id("id", id);
        return transaction
                .in(staff.tenantId(), () -> bookings.ofDeal(dealId))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("booking"))
                .map(booking -> answer(200, booking));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"sales", "operations", "admin"})
    @Operation(summary = "Books the deal, or changes its booking; a change needs If-Match")
    public Uni<Response> put(
            @RestPath String id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = BookingRequest.class))) @Nullable
                    String sent) {
        UUID dealId = QueryValue.id("id", id);
        BookingTerms wanted = BookingRules.check(body.read(sent, BookingRequest.class));
        CallContext context = staff.context();
        return transaction
                .in(context.tenantId(), () -> bookDeal.handle(context, dealId, ifMatch, wanted))
                .map(booked -> answer(booked.created() ? 201 : 200, booked.booking()));
    }

    private static Response answer(int status, Booking booking) {
        return Response.status(status)
                .entity(BookingView.of(booking))
                .header(HttpHeaders.ETAG, Versions.etag(booking.version()))
                .build();
    }
}
