package nl.rentguy.kit.work;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Looks for due work whenever it is woken, one look at a time. Who wakes it during a look is not kept waiting: one more
 * look follows, however many asked for it.
 */
public final class Lookout {
    private static final Logger LOG = Logger.getLogger(Lookout.class);

    private final Supplier<Uni<Void>> look;
    private final AtomicInteger wakeUps = new AtomicInteger();
    private volatile boolean closed;
    private volatile boolean looking;

    /**
     * A lookout.
     *
     * @param look takes what is due; must end, and must begin on a context of its own ({@link OwnContext}). A failure is
     *     logged and the next wake-up looks again
     */
    public Lookout(Supplier<Uni<Void>> look) {
        this.look = look;
    }

    /** Looks soon; returns at once. From whatever thread. */
    public void wake() {
        if (wakeUps.getAndIncrement() == 0) {
            look();
        }
    }

    /** No look begins after this; one that runs goes on, and {@link #isLooking} tells when it has ended. */
    public void close() {
        closed = true;
    }

    /** Whether a look runs, and may still take something. */
    public boolean isLooking() {
        return looking;
    }

    private void look() {
        // In this order: whoever closed either sees this look or keeps it from beginning.
        looking = true;
        if (closed) {
            looking = false;
            return;
        }
        int seen = wakeUps.get();
        Uni.createFrom()
                .deferred(look::get)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "due work not taken cause=%s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull()
                .subscribe()
                .with(done -> {
                    looking = false;
                    lookAgainUnless(wakeUps.addAndGet(-seen) == 0);
                });
    }

    private void lookAgainUnless(boolean done) {
        if (!done) {
            look();
        }
    }
}
