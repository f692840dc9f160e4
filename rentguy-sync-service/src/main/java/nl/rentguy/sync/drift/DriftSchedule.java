package nl.rentguy.sync.drift;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.id.Ids;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import org.jboss.logging.Logger;

/** Looks for drift every night, of every tenant. Of several replicas one finds the check begun by another and leaves it. */
@ApplicationScoped
class DriftSchedule {
    private static final Logger LOG = Logger.getLogger(DriftSchedule.class);
    private static final String ACTOR = "service:rentguy-sync-service";

    private final TenantDirectory tenants;
    private final CheckDrift check;
    private final Ids ids;

    DriftSchedule(TenantDirectory tenants, CheckDrift check, Ids ids) {
        this.tenants = tenants;
        this.check = check;
        this.ids = ids;
    }

    @Scheduled(cron = "{rentguy.drift.check-at}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> checkAll() {
        return Multi.createFrom()
                .iterable(tenants.all())
                .map(Tenant::id)
                .onItem()
                .transformToUniAndConcatenate(tenantId -> check.begin(
                                new CallContext(tenantId, ids.next().toString(), null, ACTOR))
                        .onFailure()
                        .invoke(failure -> LOG.warnf(
                                "drift not checked cause=%s", failure.getClass().getName()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
