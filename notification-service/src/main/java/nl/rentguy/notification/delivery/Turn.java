package nl.rentguy.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Lets one run go at a time. Who comes meanwhile is not kept waiting: the running one is asked to look once more before
 * it ends.
 */
final class Turn {

    private static final Logger LOG = Logger.getLogger(Turn.class);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean askedAgain = new AtomicBoolean();
    private volatile boolean closing;

    /** Completes when the work is done, at once when somebody else does it. A failure is logged: the next run tries again. */
    Uni<Void> run(Supplier<Uni<Void>> work) {
        if (closing) {
            return Uni.createFrom().voidItem();
        }
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

    /** False once the service is stopping: what was begun is finished, nothing else is taken. */
    boolean open() {
        return !closing;
    }

    /** Blocks until the running work ended, at most the given time. For the end of the service, not on an event loop. */
    void close(Duration atMost) throws InterruptedException {
        closing = true;
        long deadline = System.nanoTime() + atMost.toNanos();
        while (running.get() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_AGAIN);
        }
    }
}
