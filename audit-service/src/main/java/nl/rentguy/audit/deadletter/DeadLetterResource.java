package nl.rentguy.audit.deadletter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

/** Dead letters: look, repair, replay, discard. */
@Path("/api/audit/dead-letters")
@Tag(name = "Dead letters")
@RolesAllowed({"auditor", "admin"})
public class DeadLetterResource {

    private final TenantTransaction transaction;
    private final DeadLetterRepository letters;
    private final ReplayDeadLetter replayDeadLetter;
    private final DiscardDeadLetter discardDeadLetter;
    private final Staff staff;

    DeadLetterResource(
            TenantTransaction transaction,
            DeadLetterRepository letters,
            ReplayDeadLetter replayDeadLetter,
            DiscardDeadLetter discardDeadLetter,
            Staff staff) {
        this.transaction = transaction;
        this.letters = letters;
        this.replayDeadLetter = replayDeadLetter;
        this.discardDeadLetter = discardDeadLetter;
        this.staff = staff;
    }

    /** What the list is narrowed to, as sent. */
    record Sent(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String group) {

        DeadLetterRepository.Filter checked() {
            return new DeadLetterRepository.Filter(
                    QueryValue.word("state", state, DeadLetter::state, String.join(", ", DeadLetter.STATES)),
                    SearchText.of("topic", topic),
                    SearchText.of("group", group));
        }
    }

    /** The tenant's dead letters, newest first. */
    @GET
    @Operation(summary = "Dead letters, newest first")
    public Uni<Response> list(@BeanParam Sent filters, @BeanParam PageRequest.Sent sent, @Context UriInfo uri) {
        PageRequest page = sent.checked();
        DeadLetterRepository.Filter filter = filters.checked();
        String tenantId = staff.tenantId();
        return transaction
                .in(tenantId, () -> letters.find(tenantId, filter, page.after(), page.limit() + 1))
                .map(rows -> Page.of(rows, page.limit(), row -> row.id, DeadLetterView::of)
                        .toResponse(uri));
    }

    /** One dead letter. */
    @GET
    @Path("{id}")
    @Operation(summary = "One dead letter")
    public Uni<DeadLetterView> get(@PathParam("id") String id) {
        return transaction
                .in(staff.tenantId(), () -> letters.get(QueryValue.id("id", id)))
                .map(DeadLetterView::of);
    }

    /** Sends it again to the topic it came from, with repaired data if given. */
    @POST
    @Path("{id}/replay")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Send a dead letter back to its topic, repaired if need be")
    public Uni<DeadLetterView> replay(@PathParam("id") String id, @Nullable String body) {
        return replayDeadLetter
                .handle(
                        staff.context(),
                        QueryValue.id("id", id),
                        ReplayRequest.of(body).data())
                .map(DeadLetterView::of)
                .onFailure(DeadLetterAlreadyDecided.class)
                .transform(DeadLetterResource::conflict);
    }

    /** Gives it up, with a reason. */
    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a dead letter up, with a reason")
    public Uni<DeadLetterView> discard(@PathParam("id") String id, @Nullable DiscardRequest request) {
        return discardDeadLetter
                .handle(staff.context(), QueryValue.id("id", id), request == null ? null : request.reason())
                .map(DeadLetterView::of)
                .onFailure(DeadLetterAlreadyDecided.class)
                .transform(DeadLetterResource::conflict);
    }

    private static Throwable conflict(Throwable decided) {
        return Problems.of(
                409, "already-decided", "Somebody decided already", String.valueOf(decided.getMessage()) + ".");
    }
}
