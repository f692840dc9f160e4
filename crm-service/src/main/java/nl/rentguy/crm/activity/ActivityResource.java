package nl.rentguy.crm.activity;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import nl.rentguy.crm.persistence.FilterText;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.idempotency.StoredAnswer;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.JsonBody;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.PageRequest;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Activities: what happened and what is to be done. */
@Path("/api/crm/activities")
@Tag(name = "Activities")
public class ActivityResource {
    private final ActivityRepository activities;
    private final LogActivity logging;
    private final CompleteActivity completion;
    private final JsonBody body;
    private final TenantTransaction transaction;
    private final Staff staff;

    ActivityResource(
            ActivityRepository activities,
            LogActivity logging,
            CompleteActivity completion,
            JsonBody body,
            TenantTransaction transaction,
            Staff staff) {
        this.activities = activities;
        this.logging = logging;
        this.completion = completion;
        this.body = body;
        this.transaction = transaction;
        this.staff = staff;
    }

    /** The filters as sent; the subject's type and id come together. */
    record Sent(
            @RestQuery @Nullable String subjectType,
            @RestQuery @Nullable String subjectId,
            @RestQuery @Nullable String owner,
            @RestQuery @Nullable String open,
            @RestQuery @Nullable String dueBefore) {

        ActivityRepository.Filter checked() {
            if ((subjectType == null) != (subjectId == null)) {
                String missing = subjectType == null ? "subjectType" : "subjectId";
                throw Problems.invalid(missing, "required", "subjectType and subjectId together");
            }
            return new ActivityRepository.Filter(
                    QueryValue.word("subjectType", subjectType, Subject::shownTypeOf, Subject.SHOWN_TYPES),
                    QueryValue.uuid("subjectId", subjectId),
                    FilterText.checked("owner", owner),
                    QueryValue.flag("open", open),
                    moment());
        }

        private @Nullable Instant moment() {
            Instant moment = QueryValue.instant("dueBefore", dueBefore);
            if (moment != null && !DueDates.possible(moment)) {
                throw Problems.invalid("dueBefore", "range", DueDates.RANGE);
            }
            return moment;
        }
    }

    @GET
    @RolesAllowed({"sales", "marketing", "operations", "admin"})
    @Operation(summary = "Activities, newest first")
    public Uni<Response> list(@BeanParam Sent filters, @BeanParam PageRequest.Sent sent, @Context UriInfo uri) {
        PageRequest page = sent.checked();
        ActivityRepository.Filter filter = filters.checked();
        return transaction
                .in(staff.tenantId(), () -> activities.page(filter, page))
                .map(rows -> Page.of(rows, page.limit(), Activity::id, ActivityView::of)
                        .toResponse(uri));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"sales", "admin"})
    @Operation(summary = "Logs an activity; repeatable with an Idempotency-Key")
    public Uni<Response> log(
            @RestHeader("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(schema = @Schema(implementation = LogActivityRequest.class))) @Nullable
                    String sent) {
        CallContext context = staff.context();
        NewActivity asked = ActivityRules.check(body.read(sent, LogActivityRequest.class), context.actor());
        return transaction
                .in(context.tenantId(), () -> logging.handle(context, key, asked))
                .map(ActivityResource::answer);
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed({"sales", "operations", "admin"})
    @Operation(summary = "Completes an activity; repeating it changes nothing")
    public Uni<ActivityView> complete(@RestPath String id) {
        UUID activityId = QueryValue.id("id", id);
        CallContext context = staff.context();
        return transaction
                .in(context.tenantId(), () -> completion.handle(context, activityId))
                .map(ActivityView::of);
    }

    private static Response answer(StoredAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body());
        return answer.replayed()
                ? response.header("Idempotency-Replayed", "true").build()
                : response.build();
    }
}
