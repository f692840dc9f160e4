package nl.rentguy.sync.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Wakes the sender by the clock: for retries that became due, leases that ended, wake-ups that were lost in a crash. */
@ApplicationScoped
class DeliverySweeper {
    private static final Logger LOG = Logger.getLogger(DeliverySweeper.class);

    private final DueDeliveries due;
    private final DeliverySender sender;
    private volatile boolean stopped;

    DeliverySweeper(DueDeliveries due, DeliverySender sender) {
        this.due = due;
        this.sender = sender;
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    /** Whatever its back-off says, nothing that is open goes untried for longer than this. */
    @Scheduled(
            every = "{rentguy.sync.look-again-every}",
            delayed = "{rentguy.sync.look-again-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> lookAgain() {
        return due.bringAllForward()
                .invoke(brought -> LOG.infof("all open deliveries are tried again early=%d", brought))
                .invoke(sender::wake)
                .replaceWithVoid();
    }

    @Scheduled(every = "{rentguy.sync.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        if (stopped) {
            return Uni.createFrom().voidItem();
        }
        return due.supersedeAbandoned()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "deliveries not swept cause=%s", failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(0)
                .invoke(sender::wake)
                .replaceWithVoid();
    }
}
