package nl.rentguy.notification.query;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rentguy.events.Channel;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Page;
import nl.rentguy.kit.web.PageRequest;
import nl.rentguy.kit.web.QueryValue;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.notification.model.NotificationRepository;
import nl.rentguy.notification.model.NotificationState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The delivery log. */
@Path("/api/notifications")
@Tag(name = "Delivery log")
@RolesAllowed({"sales", "operations", "admin"})
public class NotificationResource {

    private static final String CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::wireName).collect(Collectors.joining(", "));

    private final TenantTransaction transaction;
    private final NotificationRepository notifications;
    private final Staff staff;

    NotificationResource(TenantTransaction transaction, NotificationRepository notifications, Staff staff) {
        this.transaction = transaction;
        this.notifications = notifications;
        this.staff = staff;
    }

    /** What the list is narrowed to, as sent. */
    record Sent(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String channel,
            @RestQuery @Nullable String subjectId) {

        NotificationRepository.Filter checked() {
            return new NotificationRepository.Filter(
                    QueryValue.word(
                            "state", state, NotificationState::of, String.join(", ", NotificationState.wireNames())),
                    QueryValue.word("channel", channel, Channel::of, CHANNELS),
                    QueryValue.uuid("subjectId", subjectId));
        }
    }

    /** The tenant's notifications, newest first. */
    @GET
    @Operation(summary = "Notifications, newest first")
    public Uni<Response> list(@BeanParam Sent filters, @BeanParam PageRequest.Sent sent, @Context UriInfo uri) {
        PageRequest page = sent.checked();
        NotificationRepository.Filter filter = filters.checked();
        String tenantId = staff.tenantId();
        return transaction
                .in(tenantId, () -> notifications.list(tenantId, filter, page.after(), page.limit() + 1))
                .map(rows -> Page.of(rows, page.limit(), row -> row.id, NotificationView::inList)
                        .toResponse(uri));
    }

    /** One notification. */
    @GET
    @Path("{id}")
    @Operation(summary = "One notification")
    public Uni<NotificationView> get(@PathParam("id") String id) {
        UUID notificationId = QueryValue.id("id", id);
        return transaction
                .in(staff.tenantId(), () -> notifications.find(notificationId))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("notification"))
                .map(NotificationView::alone);
    }
}
