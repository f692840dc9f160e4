package nl.rentguy.kit.inbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import nl.rentguy.kit.work.Doubling;

/** Repeats asynchronous work, staying on the caller's Vert.x context (sessions belong to it). */
@ApplicationScoped
public class Retry {
    private final Vertx vertx;
    private final Doubling waits;

    Retry(Vertx vertx, InboxConfig config) {
        this.vertx = vertx;
        this.waits = new Doubling(config.firstBackoff(), config.maxBackoff());
    }

    /** Whether a failure is worth another try, given how many were made. */
    @FunctionalInterface
    public interface Decision {
        boolean again(Throwable failure, int attempts);
    }

    /**
     * Runs the work until it succeeds or the decision says no; then fails with the last failure. However many tries it
     * takes, no memory and no stack is kept of earlier ones.
     */
    public <T> Uni<T> run(Supplier<Uni<T>> work, Decision decision) {
        return Uni.createFrom().emitter(outcome -> attempt(work, decision, 1, outcome));
    }

    private <T> void attempt(Supplier<Uni<T>> work, Decision decision, int number, UniEmitter<? super T> outcome) {
        Uni.createFrom()
                .deferred(work::get)
                .subscribe()
                .with(outcome::complete, failure -> repeat(work, decision, number, outcome, failure));
    }

    private <T> void repeat(
            Supplier<Uni<T>> work, Decision decision, int number, UniEmitter<? super T> outcome, Throwable failure) {
        if (decision.again(failure, number)) {
            vertx.setTimer(waits.after(number).toMillis(), id -> attempt(work, decision, number + 1, outcome));
        } else {
            outcome.fail(failure);
        }
    }
}
