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
import nl.rentguy.sync.rentguy.RentGuySettings;
import nl.rentguy.sync.rentguy.SendingTenants;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The state of the integration, for the desk and for whoever is called at night. */
@Path("/integrations/rentguy/status")
@Tag(name = "RentGuy status")
@RolesAllowed({"operations", "admin", "sales"})
class StatusResource {
    private static final Duration ERRORS_OF = Duration.ofHours(24);

    private final Staff staff;
    private final TenantTransaction transaction;
    private final QueueNumbers numbers;
    private final HeldUp heldUp;
    private final RentGuySettings settings;
    private final SendingTenants sending;
    private final Clock clock;

    StatusResource(
            Staff staff,
            TenantTransaction transaction,
            QueueNumbers numbers,
            HeldUp heldUp,
            RentGuySettings settings,
            SendingTenants sending,
            Clock clock) {
        this.staff = staff;
        this.transaction = transaction;
        this.numbers = numbers;
        this.heldUp = heldUp;
        this.settings = settings;
        this.sending = sending;
        this.clock = clock;
    }

    /** How the integration stands for the caller's tenant. */
    @GET
    @Operation(summary = "How the integration with RentGuy stands")
    public Uni<StatusView> status() {
        String tenantId = staff.tenantId();
        Instant now = clock.instant();
        return transaction.in(
                tenantId,
                () -> numbers.read(tenantId, now.minus(ERRORS_OF))
                        .chain(read -> heldUp.stuck(tenantId)
                                .chain(stuck -> numbers.lastError(tenantId)
                                        .map(error -> view(tenantId, read, stuck, error, now)))));
    }

    private StatusView view(
            String tenantId, QueueNumbers.Numbers read, long stuck, @Nullable LastError error, Instant now) {
        return new StatusView(
                settings.isConfigured(tenantId),
                settings.isEnabled(tenantId),
                settings.workspace(tenantId),
                read.open(),
                read.oldestSeconds(now),
                read.lastSync(),
                read.lastSuccess(),
                error,
                read.errors(),
                read.exhausted(),
                stuck,
                sending.circuit(tenantId).state().wireName(),
                sending.pausedUntil(tenantId));
    }
}
