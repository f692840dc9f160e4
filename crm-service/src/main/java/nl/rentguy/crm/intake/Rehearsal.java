package nl.rentguy.crm.intake;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import nl.rentguy.events.Consent;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Language;
import nl.rentguy.events.LeadCreated;
import nl.rentguy.events.Person;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.kit.tenancy.TenantTransaction;
import org.jboss.logging.Logger;

/**
 * Opens a made-up lead at start-up and rolls it back, so that the first real one does not pay for classes, connections
 * and statements that are loaded on first use. Start-up does not wait for it and does not depend on it.
 */
@ApplicationScoped
class Rehearsal {
    private static final Logger LOG = Logger.getLogger(Rehearsal.class);

    private final TenantDirectory tenants;
    private final TenantTransaction transaction;
    private final OpenLead openLead;
    private final Ids ids;
    private final Clock clock;
    private final Vertx vertx;

    Rehearsal(
            TenantDirectory tenants,
            TenantTransaction transaction,
            OpenLead openLead,
            Ids ids,
            Clock clock,
            Vertx vertx) {
        this.tenants = tenants;
        this.transaction = transaction;
        this.openLead = openLead;
        this.ids = ids;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** After the pipelines are in line (100). */
    void onStart(@Observes @Priority(200) StartupEvent started) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(
                ignored -> rehearse(tenants.all().iterator().next()).subscribe().with(this::report, this::report));
    }

    /** Leaves no trace: the transaction always ends in {@link Over}. */
    Uni<Void> rehearse(Tenant tenant) {
        return transaction
                .in(tenant.id(), () -> openLead.handle(madeUp(tenant)).onItem().failWith(Over::new))
                .onFailure(Over.class)
                .recoverWithNull();
    }

    private EventEnvelope<LeadCreated> madeUp(Tenant tenant) {
        Instant now = clock.instant();
        Person nobody = new Person("Rehearsal", null, null, "rehearsal@crm.invalid", null, Language.NL);
        LeadCreated lead = new LeadCreated(
                ids.next(),
                nobody,
                EventType.OTHER,
                null,
                null,
                null,
                null,
                null,
                "rehearsal",
                null,
                new Consent("none", false, now),
                now);
        return new EventEnvelope<>(
                ids.next(),
                "/crm-service",
                lead.leadId(),
                1,
                now,
                tenant.id(),
                "rehearsal",
                null,
                "service:crm-service",
                null,
                lead);
    }

    private void report(Void done) {
        LOG.info("rehearsal done");
    }

    private void report(Throwable failure) {
        LOG.warnf("rehearsal failed reason=%s", failure.getClass().getName());
    }

    /** Ends the rehearsal's transaction. */
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Over() {
            super("rehearsal over", null, false, false);
        }
    }
}
