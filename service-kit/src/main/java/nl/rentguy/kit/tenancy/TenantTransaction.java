package nl.rentguy.kit.tenancy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Runs work in one database transaction that sees one tenant's rows only, or, for sweepers and relays, all rows.
 *
 * <p>The tenant is a setting local to the transaction ({@code app.tenant_id}), read by the row-level security policies;
 * it ends with the transaction, so a pooled connection carries nothing over. Work that forgets it sees no rows.
 */
@ApplicationScoped
public class TenantTransaction {
    private final String systemRole;

    TenantTransaction(@ConfigProperty(name = "rentguy.service.database") String database) {
        this.systemRole = database + "_system";
    }

    /** Commits when the work's Uni succeeds, rolls back when it fails. Must be called on a Vert.x context. */
    public <T> Uni<T> in(String tenantId, Supplier<Uni<T>> work) {
        return Panache.withTransaction(() -> enter(tenantId).chain(work::get));
    }

    /** As {@link #in}, with the rights of the system role: rows of all tenants. For work no single tenant asked for. */
    public <T> Uni<T> acrossTenants(Supplier<Uni<T>> work) {
        return Panache.withTransaction(() -> becomeSystem().chain(work::get));
    }

    private Uni<Integer> enter(String tenantId) {
        return Sql.update("select set_config('app.tenant_id', $1, true)", tenantId);
    }

    /** The same as {@code set local role}, as a query: role is a setting like any other. */
    private Uni<Integer> becomeSystem() {
        return Sql.update("select set_config('role', $1, true)", systemRole);
    }
}
