package nl.rentguy.audit.search;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import nl.rentguy.audit.web.Parameters;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.Staff;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The event log, to be searched. */
@Path("/api/audit/events")
@Tag(name = "Event log")
@RolesAllowed({"auditor", "admin"})
public class AuditEventResource {

    private final TenantTransaction transaction;
    private final AuditEventRepository events;
    private final Staff staff;

    AuditEventResource(TenantTransaction transaction, AuditEventRepository events, Staff staff) {
        this.transaction = transaction;
        this.events = events;
        this.staff = staff;
    }

    /**
     * The tenant's events. With a correlation id the whole chain, causes first ({@link ChainView}; {@code limit} does
     * not apply); otherwise a page, newest first.
     */
    @GET
    @Operation(summary = "Events: a whole chain by correlation, or a page, newest first")
    public Uni<Response> find(
            @QueryParam("correlationId") @Nullable String correlationId,
            @QueryParam("type") @Nullable String type,
            @QueryParam("aggregateId") @Nullable String aggregateId,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @Context UriInfo uri) {
        int size = Parameters.limit(limit);
        UUID last = Parameters.uuidOrNull("after", after);
        EventFilter filter = new EventFilter(
                Parameters.textOrNull("type", type),
                Parameters.uuidOrNull("aggregateId", aggregateId),
                Parameters.textOrNull("actor", actor),
                Parameters.momentOrNull("from", from),
                Parameters.momentOrNull("to", to));
        String correlation = Parameters.textOrNull("correlationId", correlationId);
        return correlation == null ? page(filter, last, size, uri) : chain(correlation, filter, last);
    }

    private Uni<Response> page(EventFilter filter, @Nullable UUID after, int size, UriInfo uri) {
        String tenantId = staff.tenantId();
        return transaction
                .in(tenantId, () -> events.find(tenantId, filter, after, size + 1))
                .map(rows -> Page.of(rows, size, row -> row.id, EventView::of).toResponse(uri));
    }

    private Uni<Response> chain(String correlationId, EventFilter filter, @Nullable UUID after) {
        if (after != null) {
            throw Problems.invalid("after", "unknown", "nothing together with correlationId: a chain has one page");
        }
        String tenantId = staff.tenantId();
        return transaction
                .in(tenantId, () -> events.ofCorrelation(tenantId, correlationId, ChainView.MAX_EVENTS + 1))
                .map(rows -> Response.ok(ChainView.of(rows, filter)).build());
    }

    /** One event. */
    @GET
    @Path("{id}")
    @Operation(summary = "One event")
    public Uni<EventView> get(@PathParam("id") String id) {
        UUID eventId = Parameters.uuid("id", id);
        return transaction.in(staff.tenantId(), () -> events.get(eventId)).map(EventView::of);
    }
}
