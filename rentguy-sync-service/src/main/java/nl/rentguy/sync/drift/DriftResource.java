package nl.rentguy.sync.drift;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.PageRequest;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.sync.delivery.DeliverySender;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whether RentGuy still holds what it was sent, for the caller's tenant. */
@Path("/integrations/rentguy/drift")
@Tag(name = "RentGuy drift")
@RolesAllowed({"operations", "admin"})
class DriftResource {
    private static final String KINDS =
            Arrays.stream(DifferenceKind.values()).map(DifferenceKind::wireName).collect(Collectors.joining(", "));

    private final Staff staff;
    private final TenantTransaction transaction;
    private final CheckDrift check;
    private final RepairDrift repair;
    private final DriftChecks checks;
    private final DriftDifferences differences;
    private final DeliverySender sender;

    DriftResource(
            Staff staff,
            TenantTransaction transaction,
            CheckDrift check,
            RepairDrift repair,
            DriftChecks checks,
            DriftDifferences differences,
            DeliverySender sender) {
        this.staff = staff;
        this.transaction = transaction;
        this.check = check;
        this.repair = repair;
        this.checks = checks;
        this.differences = differences;
        this.sender = sender;
    }

    /** 202 with the new check; it goes on by itself. */
    @POST
    @Operation(summary = "Begins to compare what RentGuy holds with what it was sent")
    public Uni<Response> begin() {
        CallContext context = staff.context();
        return check.begin(context)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.of(
                        409,
                        "check-running",
                        "A check is running already",
                        "GET /integrations/rentguy/drift?limit=1 shows how far it is."))
                .chain(id -> find(context.tenantId(), id))
                .map(view -> Response.accepted(view).build());
    }

    /** A page, newest first. */
    @GET
    @Operation(summary = "Checks, newest first", description = "Answers a page; Link: rel=next leads on.")
    public Uni<Response> list(@BeanParam PageRequest.Sent sent, @Context UriInfo uri) {
        String tenantId = staff.tenantId();
        PageRequest page = sent.checked();
        return transaction
                .in(tenantId, () -> checks.find(tenantId, page))
                .map(rows ->
                        Page.of(rows, page.limit(), DriftView::id, row -> row).toResponse(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One check")
    public Uni<DriftView> one(@RestPath String id) {
        return find(staff.tenantId(), QueryValue.id("id", id));
    }

    /** A page, newest first. */
    @GET
    @Path("/{id}/differences")
    @Operation(summary = "What a check found, newest first", description = "Answers a page; Link: rel=next leads on.")
    public Uni<Response> differences(
            @RestPath String id,
            @RestQuery @Nullable String kind,
            @BeanParam PageRequest.Sent sent,
            @Context UriInfo uri) {
        UUID checkId = QueryValue.id("id", id);
        String tenantId = staff.tenantId();
        DifferenceKind wanted = QueryValue.word("kind", kind, DifferenceKind::of, KINDS);
        PageRequest page = sent.checked();
        return transaction
                .in(
                        tenantId,
                        () -> known(tenantId, checkId).chain(() -> differences.find(tenantId, checkId, wanted, page)))
                .map(rows -> Page.of(rows, page.limit(), DifferenceView::id, row -> row)
                        .toResponse(uri));
    }

    /** Overwrites what users of RentGuy changed; what only RentGuy knows stays. */
    @POST
    @Path("/{id}/repair")
    @Operation(
            summary = "Sends anew what RentGuy holds otherwise, at most 1000 at a time",
            description =
                    "Overwrites what users of RentGuy changed. Repeating it goes on while there are remaining ones.")
    public Uni<RepairView> repair(@RestPath String id) {
        UUID checkId = QueryValue.id("id", id);
        CallContext context = staff.context();
        return transaction
                .in(
                        context.tenantId(),
                        () -> known(context.tenantId(), checkId).chain(() -> repair.handle(context, checkId)))
                .invoke(sender::wake);
    }

    private Uni<DriftView> find(String tenantId, UUID checkId) {
        return transaction.in(tenantId, () -> known(tenantId, checkId));
    }

    private Uni<DriftView> known(String tenantId, UUID checkId) {
        return checks.one(tenantId, checkId).onItem().ifNull().failWith(() -> Problems.notFound("check"));
    }
}
