package nl.rentguy.notification.query;

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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.Channel;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.notification.model.NotificationRepository;
import nl.rentguy.notification.model.NotificationState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The delivery log. */
@Path("/api/notifications")
@Tag(name = "Delivery log")
@RolesAllowed({"sales", "operations", "admin"})
public class NotificationResource {

    private static final List<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::wireName).toList();

    private final TenantTransaction transaction;
    private final NotificationRepository notifications;
    private final Staff staff;

    NotificationResource(TenantTransaction transaction, NotificationRepository notifications, Staff staff) {
        this.transaction = transaction;
        this.notifications = notifications;
        this.staff = staff;
    }

    /** The tenant's notifications, newest first. */
    @GET
    @Operation(summary = "Notifications, newest first")
    public Uni<Response> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("subjectId") @Nullable String subjectId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @Context UriInfo uri) {
        int size = Parameters.limit(limit);
        var filter = new NotificationRepository.Filter(
                Parameters.wordOrNull("state", state, NotificationState.wireNames()),
                Parameters.wordOrNull("channel", channel, CHANNELS),
                Parameters.uuidOrNull("subjectId", subjectId),
                Parameters.uuidOrNull("after", after));
        String tenantId = staff.tenantId();
        return transaction
                .in(tenantId, () -> notifications.list(tenantId, filter, size + 1))
                .map(rows -> Page.of(rows, size, row -> row.id, NotificationView::inList)
                        .toResponse(uri));
    }

    /** One notification. */
    @GET
    @Path("{id}")
    @Operation(summary = "One notification")
    public Uni<NotificationView> get(@PathParam("id") String id) {
        UUID notificationId = Parameters.uuid("id", id);
        return transaction
                .in(staff.tenantId(), () -> notifications.find(notificationId))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("notification"))
                .map(NotificationView::alone);
    }
}
