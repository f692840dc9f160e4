package nl.rentguy.lead.quarantine;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.util.Objects;
import java.util.UUID;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.PageRequest;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.lead.model.LeadId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Staff review of submissions that were set aside. */
@Path("/api/leads/quarantine")
@Tag(name = "Quarantine")
@RolesAllowed({"sales", "marketing", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {
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

    /** Fields to replace before the submission is checked again; null takes one away. Consent is the visitor's to give. */
    public record Correction(@Nullable Map<String, String> fields) {}

    /** What a submission became. */
    public record Released(UUID leadId, UUID quarantineId) {}

    @GET
    @Operation(summary = "Submissions that were set aside, newest first")
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
                                                        implementation = QuarantineView.class),
                                                @SchemaProperty(
                                                        name = "next",
                                                        type = SchemaType.STRING,
                                                        format = "uuid",
                                                        description = "The value of after for the next page")
                                            })))
    public Uni<Response> list(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"waiting", "released", "discarded"}))
                    @QueryParam("state")
                    @DefaultValue(QuarantinedSubmission.WAITING)
                    String state,
            @BeanParam PageRequest.Sent sent,
            @Context UriInfo uri) {
        String wanted = Objects.requireNonNull(
                QueryValue.word("state", state, QuarantinedSubmission::state, "waiting, released, discarded"));
        PageRequest page = sent.checked();
        String tenantId = staff.tenantId();
        return transaction
                .in(tenantId, () -> repository.page(tenantId, wanted, page.after(), page.limit() + 1))
                .map(rows -> Page.of(rows, page.limit(), row -> row.id, QuarantineView::of)
                        .toResponse(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One submission")
    @APIResponse(
            responseCode = "200",
            description = "The submission",
            content = @Content(schema = @Schema(implementation = QuarantineView.class)))
    public Uni<QuarantineView> get(@PathParam("id") String id) {
        UUID submissionId = QueryValue.id("id", id);
        String tenantId = staff.tenantId();
        return transaction
                .in(tenantId, () -> repository.findById(new LeadId(tenantId, submissionId)))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("quarantined submission"))
                .map(QuarantineView::of);
    }

    @POST
    @Path("/{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make it a lead, with corrections where fields were refused; repeating it changes nothing")
    @APIResponse(
            responseCode = "201",
            description = "It is a lead; of one released before, the lead it became then",
            content = @Content(schema = @Schema(implementation = Released.class)))
    @APIResponse(responseCode = "409", description = "It was discarded")
    public Uni<Response> release(@PathParam("id") String id, @Nullable Correction correction) {
        UUID submissionId = QueryValue.id("id", id);
        Map<String, String> fields = correction == null || correction.fields() == null ? Map.of() : correction.fields();
        return releaseSubmission
                .handle(staff.context(), submissionId, fields)
                .map(leadId -> Response.status(Response.Status.CREATED)
                        .entity(new Released(leadId, submissionId))
                        .build());
    }

    @POST
    @Path("/{id}/discard")
    @Operation(summary = "Note that it is no enquiry; the submission itself is kept")
    @APIResponse(
            responseCode = "200",
            description = "It is marked",
            content = @Content(schema = @Schema(implementation = QuarantineView.class)))
    @APIResponse(responseCode = "409", description = "It was released or discarded before")
    public Uni<QuarantineView> discard(@PathParam("id") String id) {
        return releaseSubmission
                .discard(staff.context(), QueryValue.id("id", id))
                .map(QuarantineView::of);
    }
}
