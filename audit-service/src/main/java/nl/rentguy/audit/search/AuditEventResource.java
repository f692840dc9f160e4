package nl.rentguy.audit.search;

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
import nl.rentguy.audit.model.AuditEvent;
import nl.rentguy.audit.web.SearchText;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.PageRequest;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
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

    /** What the search is narrowed to, as sent. */
    record Sent(
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String aggregateId,
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {

        EventFilter checked() {
            return new EventFilter(
                    SearchText.of("type", type),
                    QueryValue.uuid("aggregateId", aggregateId),
                    SearchText.of("actor", actor),
                    QueryValue.instant("from", from),
                    QueryValue.instant("to", to));
        }
    }

    /**
     * The tenant's events. With a correlation id the whole chain, causes first ({@link ChainView}; {@code limit} does
     * not apply); otherwise a page, newest first by {@code occurredAt}.
     */
    @GET
    @Operation(summary = "Events: a whole chain by correlation, or a page, newest first")
    public Uni<Response> find(
            @RestQuery @Nullable String correlationId,
            @BeanParam Sent filters,
            @BeanParam PageRequest.Sent sent,
            @Context UriInfo uri) {
        PageRequest page = sent.checked();
        EventFilter filter = filters.checked();
        String correlation = SearchText.of("correlationId", correlationId);
        return correlation == null ? page(filter, page, uri) : chain(correlation, filter, page);
    }

    private Uni<Response> page(EventFilter filter, PageRequest page, UriInfo uri) {
        return transaction
                .in(staff.tenantId(), () -> last(page).chain(last -> events.find(filter, last, page.limit() + 1)))
                .map(rows -> Page.of(rows, page.limit(), row -> row.id, EventView::of)
                        .toResponse(uri));
    }

    /** The last event of the page before, null for the first page. */
    private Uni<@Nullable AuditEvent> last(PageRequest page) {
        UUID after = page.after();
        if (after == null) {
            return Uni.createFrom().nullItem();
        }
        return events.byId(after)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.invalid("after", "unknown", "the id of an event"));
    }

    private Uni<Response> chain(String correlationId, EventFilter filter, PageRequest page) {
        if (page.after() != null) {
            throw Problems.invalid("after", "unknown", "nothing together with correlationId: a chain has one page");
        }
        return transaction
                .in(staff.tenantId(), () -> events.ofCorrelation(correlationId, ChainView.MAX_EVENTS + 1))
                .map(rows -> Response.ok(ChainView.of(rows, filter)).build());
    }

    /** One event. */
    @GET
    @Path("{id}")
    @Operation(summary = "One event")
    public Uni<EventView> get(@PathParam("id") String id) {
        UUID eventId = QueryValue.id("id", id);
        return transaction.in(staff.tenantId(), () -> events.get(eventId)).map(EventView::of);
    }
}
