package nl.rentguy.sync.project;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The projects that came of paid deposits. */
@Path("/integrations/rentguy/projects")
@Tag(name = "RentGuy projects")
@RolesAllowed({"operations", "admin", "sales"})
class ProjectResource {
    private final Staff staff;
    private final TenantTransaction transaction;
    private final ProjectRepository projects;

    ProjectResource(Staff staff, TenantTransaction transaction, ProjectRepository projects) {
        this.staff = staff;
        this.transaction = transaction;
        this.projects = projects;
    }

    /** A page with the deal's project, or with none. */
    @GET
    @Operation(summary = "The project of a deal, with the last check of its equipment and its crew")
    public Uni<Page<ProjectView>> ofDeal(@RestQuery @Nullable String dealId) {
        if (dealId == null) {
            throw Problems.invalid("dealId", "required", "the id of a deal");
        }
        UUID wanted = QueryValue.id("dealId", dealId);
        return transaction
                .in(staff.tenantId(), () -> projects.ofDeal(wanted))
                .map(project -> new Page<>(project == null ? List.of() : List.of(ProjectView.of(project)), null));
    }
}
