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
        if (!closed && wakeUps.getAndIncrement() == 0) {
            look();
        }
    }

    /** No look begins after this; one that runs goes on. */
    public void close() {
        closed = true;
    }

    private void look() {
        int seen = wakeUps.get();
        Uni.createFrom()
                .deferred(look::get)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "due work not taken cause=%s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull()
                .subscribe()
                .with(done -> lookAgainUnless(wakeUps.addAndGet(-seen) == 0));
    }

    private void lookAgainUnless(boolean done) {
        if (!done && !closed) {
            look();
        }
    }
}
