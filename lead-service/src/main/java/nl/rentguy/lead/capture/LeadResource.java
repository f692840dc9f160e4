package nl.rentguy.lead.capture;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.PageRequest;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.lead.model.LeadId;
import nl.rentguy.lead.model.LeadRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was captured, for staff: the source that the CRM can be compared with. */
@Path("/api/leads")
@Tag(name = "Captured leads")
@RolesAllowed({"sales", "marketing", "operations", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class LeadResource {
    private final LeadRepository leads;
    private final TenantTransaction transaction;
    private final Staff staff;

    LeadResource(LeadRepository leads, TenantTransaction transaction, Staff staff) {
        this.leads = leads;
        this.transaction = transaction;
        this.staff = staff;
    }

    @GET
    @Operation(summary = "Captured leads, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "Link", description = "rel=\"next\", unless this is the last page"),
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = LeadView.class),
                                                @SchemaProperty(
                                                        name = "next",
                                                        type = SchemaType.STRING,
                                                        format = "uuid",
                                                        description = "The value of after for the next page")
                                            })))
    public Uni<Response> list(@BeanParam PageRequest.Sent sent, @Context UriInfo uri) {
        PageRequest page = sent.checked();
        String tenantId = staff.tenantId();
        return transaction
                .in(tenantId, () -> leads.page(tenantId, page.after(), page.limit() + 1))
                .map(rows -> Page.of(rows, page.limit(), row -> row.id(), LeadView::of)
                        .toResponse(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One captured lead")
    public Uni<LeadView> get(@PathParam("id") String id) {
        UUID leadId = QueryValue.id("id", id);
        String tenantId = staff.tenantId();
        return transaction
                .in(tenantId, () -> leads.findById(new LeadId(tenantId, leadId)))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("lead"))
                .map(LeadView::of);
    }
}
