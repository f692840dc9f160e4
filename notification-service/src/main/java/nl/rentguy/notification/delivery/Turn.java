package nl.rentguy.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Lets one run go at a time. Who comes meanwhile is not kept waiting: the running one is asked to look once more before
 * it ends.
 */
final class Turn {

    private static final Logger LOG = Logger.getLogger(Turn.class);

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean askedAgain = new AtomicBoolean();

    /** Completes when the work is done, at once when somebody else does it. A failure is logged: the next run tries again. */
    Uni<Void> run(Supplier<Uni<Void>> work) {
        if (!running.compareAndSet(false, true)) {
            askedAgain.set(true);
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("delivery pauses cause=%s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull()
                .onTermination()
                .invoke(() -> running.set(false))
                .chain(() -> askedAgain.getAndSet(false)
                        ? run(work)
                        : Uni.createFrom().voidItem());
    }
}
