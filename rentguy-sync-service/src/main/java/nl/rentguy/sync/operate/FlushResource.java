package nl.rentguy.sync.operate;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.rentguy.kit.web.Staff;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The button for whoever does not want to wait. */
@Path("/integrations/rentguy/flush-queue")
@Tag(name = "RentGuy operation")
@RolesAllowed({"operations", "admin"})
class FlushResource {
    private final FlushQueue flush;
    private final Staff staff;

    FlushResource(FlushQueue flush, Staff staff) {
        this.flush = flush;
        this.staff = staff;
    }

    /** What was found and what is sent now. */
    @POST
    @Operation(
            summary = "Sends everything that is open now",
            description = "Back-off is skipped, what RentGuy asked for by Retry-After is not. Safe to press twice.")
    public Uni<FlushView> flush() {
        return flush.handle(staff.context());
    }
}
