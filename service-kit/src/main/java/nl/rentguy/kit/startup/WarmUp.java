package nl.rentguy.kit.startup;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.jboss.logging.Logger;

/**
 * Makes the first transaction before the first request does: connecting and loading classes takes longer than the whole
 * answer afterwards.
 */
@ApplicationScoped
class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final int LAST = 10_000;

    private final TenantTransaction transaction;
    private final TenantDirectory tenants;

    WarmUp(TenantTransaction transaction, TenantDirectory tenants) {
        this.transaction = transaction;
        this.tenants = tenants;
    }

    void run(@Observes @Priority(LAST) StartupEvent started) {
        String tenantId = tenants.all().iterator().next().id();
        try {
            VertxContextSupport.subscribeAndAwait(() -> transaction.in(
                    tenantId,
                    () -> Panache.getSession()
                            .chain(session -> session.createNativeQuery("select count(*) from inbox where false")
                                    .getSingleResult())));
        } catch (Throwable e) {
            LOG.warnf("no warm-up cause=%s", e.getClass().getName());
        }
    }
}
