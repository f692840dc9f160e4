package nl.rentguy.sync.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** The messages of RentGuy to the caller's tenant, and what became of them. */
@Path("/integrations/rentguy/webhooks")
@Tag(name = "RentGuy webhook")
@RolesAllowed({"operations", "admin"})
class ReceiptResource {
    private static final String STATES =
            Arrays.stream(ReceiptState.values()).map(ReceiptState::wireName).collect(Collectors.joining(", "));

    private final Staff staff;
    private final TenantTransaction transaction;
    private final ReceiptList receipts;
    private final WebhookReceipts stored;
    private final HandleWebhooks handle;
    private final Clock clock;

    ReceiptResource(
            Staff staff,
            TenantTransaction transaction,
            ReceiptList receipts,
            WebhookReceipts stored,
            HandleWebhooks handle,
            Clock clock) {
        this.staff = staff;
        this.transaction = transaction;
        this.receipts = receipts;
        this.stored = stored;
        this.handle = handle;
        this.clock = clock;
    }

    /** A page, newest first. */
    @GET
    @Operation(summary = "Messages of RentGuy, newest first", description = "Answers a page; Link: rel=next leads on.")
    public Uni<Response> list(
            @RestQuery @Nullable String state, @BeanParam PageRequest.Sent sent, @Context UriInfo uri) {
        String tenantId = staff.tenantId();
        ReceiptState wanted = QueryValue.word("state", state, ReceiptState::of, STATES);
        PageRequest page = sent.checked();
        return transaction
                .in(tenantId, () -> receipts.find(wanted, page))
                .map(rows ->
                        Page.of(rows, page.limit(), ReceiptView::id, row -> row).toResponse(uri));
    }

    /** Handles a message again that failed or was ignored. */
    @POST
    @Path("/{id}/retry")
    @Operation(summary = "Handles a message again that failed or was ignored")
    public Uni<Response> retry(@PathParam("id") String id) {
        UUID receiptId = QueryValue.id("id", id);
        String tenantId = staff.tenantId();
        return transaction
                .in(tenantId, () -> stored.retry(tenantId, receiptId, clock.instant()))
                .map(changed -> {
                    if (changed == 0) {
                        throw Problems.notFound("message that failed or was ignored");
                    }
                    handle.wake();
                    return Response.accepted().build();
                });
    }
}
