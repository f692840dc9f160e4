package nl.rentguy.sync.status;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.web.Staff;
import nl.rentguy.sync.rentguy.SendingTenants;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The queues of the caller's tenant in numbers, for dashboards that do not read Prometheus. */
@Path("/metrics/queues")
@Tag(name = "Queues")
@RolesAllowed({"operations", "admin", "sales"})
class QueuesResource {
    private static final Duration RECENT = Duration.ofHours(1);

    private final Staff staff;
    private final TenantTransaction transaction;
    private final QueueNumbers numbers;
    private final HeldUp heldUp;
    private final SendingTenants sending;
    private final Clock clock;

    QueuesResource(
            Staff staff,
            TenantTransaction transaction,
            QueueNumbers numbers,
            HeldUp heldUp,
            SendingTenants sending,
            Clock clock) {
        this.staff = staff;
        this.transaction = transaction;
        this.numbers = numbers;
        this.heldUp = heldUp;
        this.sending = sending;
        this.clock = clock;
    }

    /** As they stand now. */
    @GET
    @Operation(summary = "The queues of the tenant in numbers")
    public Uni<QueuesView> queues() {
        String tenantId = staff.tenantId();
        Instant now = clock.instant();
        return transaction.in(
                tenantId,
                () -> numbers.read(tenantId, now.minus(RECENT))
                        .chain(read -> heldUp.stuck(tenantId)
                                .chain(stuck -> numbers.delivered(tenantId, now.minus(RECENT))
                                        .map(delivered -> view(tenantId, read, stuck, delivered, now)))));
    }

    private QueuesView view(String tenantId, QueueNumbers.Numbers read, long stuck, long delivered, Instant now) {
        return new QueuesView(new QueuesView.Queue(
                read.waiting(),
                read.retrying(),
                read.sending(),
                read.exhausted(),
                stuck,
                read.oldestSeconds(now),
                delivered,
                read.errors(),
                sending.circuit(tenantId).state().wireName()));
    }
}
