package nl.rentguy.lead.quarantine;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.kit.web.Versions;
import nl.rentguy.lead.model.LeadId;
import nl.rentguy.lead.web.RequestedPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Staff review of submissions that were set aside. */
@Path("/api/leads/quarantine")
@Tag(name = "Quarantine")
@RolesAllowed({"sales", "marketing", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {
    private static final Set<String> STATES =
            Set.of(QuarantinedSubmission.WAITING, QuarantinedSubmission.RELEASED, QuarantinedSubmission.DISCARDED);

    private final QuarantineRepository repository;
    private final ReleaseSubmission releaseSubmission;
    private final TenantTransaction transaction;
    private final Staff staff;

    QuarantineResource(
            QuarantineRepository repository,
            ReleaseSubmission releaseSubmission,
            TenantTransaction transaction,
            Staff staff) {
        this.repository = repository;
        this.releaseSubmission = releaseSubmission;
        this.transaction = transaction;
        this.staff = staff;
    }

    /** Fields to replace before the submission is checked again. */
    public record Correction(@Nullable Map<String, String> fields) {}

    @GET
    @Operation(summary = "Submissions that were set aside, newest first")
    public Uni<Response> list(
            @QueryParam("state") @DefaultValue(QuarantinedSubmission.WAITING) String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @Context UriInfo uri) {
        if (!STATES.contains(state)) {
            throw Problems.invalid("state", "value", "waiting, released, discarded");
        }
        RequestedPage page = RequestedPage.of(after, limit);
        String tenantId = staff.tenantId();
        return transaction
                .in(tenantId, () -> repository.page(tenantId, state, page.after(), page.limit() + 1))
                .map(rows ->
                        Page.of(rows, page.limit(), row -> row.id, QuarantineView::of).toResponse(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One submission")
    public Uni<Response> get(@PathParam("id") UUID id) {
        String tenantId = staff.tenantId();
        return transaction
                .in(tenantId, () -> repository.findById(new LeadId(tenantId, id)))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("quarantined submission"))
                .map(row -> Response.ok(QuarantineView.of(row))
                        .header("ETag", Versions.etag(row.version))
                        .build());
    }

    @POST
    @Path("/{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make it a lead, with corrections where fields were refused; repeating it changes nothing")
    public Uni<Response> release(@PathParam("id") UUID id, @Nullable Correction correction) {
        Map<String, String> fields = correction == null || correction.fields() == null ? Map.of() : correction.fields();
        return releaseSubmission
                .handle(staff.context(), id, fields)
                .map(leadId -> Response.status(Response.Status.CREATED)
                        .entity(Map.of("leadId", leadId, "quarantineId", id))
                        .build());
    }

    @POST
    @Path("/{id}/discard")
    @Operation(summary = "Note that it is no enquiry; the submission itself is kept")
    public Uni<Response> discard(@PathParam("id") UUID id) {
        return releaseSubmission
                .discard(staff.context(), id)
                .map(row -> Response.ok(QuarantineView.of(row)).build());
    }
}
