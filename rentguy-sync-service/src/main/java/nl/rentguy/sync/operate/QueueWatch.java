package nl.rentguy.sync.operate;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.rentguy.kit.tenancy.Tenant;
import nl.rentguy.kit.tenancy.TenantDirectory;
import nl.rentguy.kit.work.OwnContext;
import org.jboss.logging.Logger;

/** Looks after the queues by the clock: whether operators must be told, and what may be forgotten. */
@ApplicationScoped
class QueueWatch {
    private static final Logger LOG = Logger.getLogger(QueueWatch.class);

    private final AlertOperators alert;
    private final ForgetWhatEnded forget;
    private final TenantDirectory tenants;
    private final OwnContext own;

    QueueWatch(AlertOperators alert, ForgetWhatEnded forget, TenantDirectory tenants, OwnContext own) {
        this.alert = alert;
        this.forget = forget;
        this.tenants = tenants;
        this.own = own;
    }

    @Scheduled(every = "{rentguy.sync.alert-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Multi.createFrom()
                .iterable(tenants.all())
                .onItem()
                .transformToUniAndConcatenate(this::lookAt)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> lookAt(Tenant tenant) {
        return own.run(() -> alert.handle(tenant.id()))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "queue not looked at tenant=%s cause=%s",
                        tenant.id(), failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return own.run(forget::oneBatchEach)
                .chain(gone -> gone == 0 ? Uni.createFrom().voidItem() : forget());
    }
}
