package nl.rentguy.crm.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Staff;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading pipelines. */
@Path("/api/crm/pipelines")
@RolesAllowed({"sales", "marketing", "operations", "admin"})
@Tag(name = "Pipelines")
public class PipelineResource {
    private final PipelineRepository pipelines;
    private final TenantTransaction transaction;
    private final Staff staff;

    PipelineResource(PipelineRepository pipelines, TenantTransaction transaction, Staff staff) {
        this.pipelines = pipelines;
        this.transaction = transaction;
        this.staff = staff;
    }

    /** All of a tenant's pipelines; few, hence one page. */
    public record PipelineList(List<PipelineView> items) {}

    @GET
    @Operation(summary = "All pipelines with their stages, in order; inactive ones are marked")
    public Uni<PipelineList> list() {
        return transaction
                .in(staff.tenantId(), pipelines::all)
                .map(found -> new PipelineList(
                        found.all().stream().map(PipelineView::of).toList()));
    }
}
