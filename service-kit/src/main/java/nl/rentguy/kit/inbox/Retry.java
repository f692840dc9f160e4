package nl.rentguy.kit.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Repeats asynchronous work, staying on the caller's Vert.x context (sessions belong to it). */
@ApplicationScoped
public class Retry {
    private final Vertx vertx;
    private final InboxConfig config;

    Retry(Vertx vertx, InboxConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    /** Whether a failure is worth another try, given how many were made. */
    @FunctionalInterface
    public interface Decision {
        boolean again(Throwable failure, int attempts);
    }

    /** Runs the work until it succeeds or the decision says no; then fails with the last failure. */
    public <T> Uni<T> run(Supplier<Uni<T>> work, Decision decision) {
        return attempt(work, decision, 1);
    }

    private <T> Uni<T> attempt(Supplier<Uni<T>> work, Decision decision, int number) {
        return Uni.createFrom().deferred(work::get).onFailure().recoverWithUni(failure -> {
            if (!decision.again(failure, number)) {
                return Uni.createFrom().failure(failure);
            }
            return pause(number).chain(() -> attempt(work, decision, number + 1));
        });
    }

    private Uni<Void> pause(int number) {
        Duration wait = backoff(number);
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(wait.toMillis(), id -> emitter.complete(null)));
    }

    private Duration backoff(int number) {
        Duration wait = config.firstBackoff().multipliedBy(1L << Math.min(number - 1, 20));
        return wait.compareTo(config.maxBackoff()) > 0 ? config.maxBackoff() : wait;
    }
}
