package nl.rentguy.audit.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Repeats a write until the database takes it, so that an outage costs time and no events. Only what the database says
 * about the data themselves ends the attempts.
 */
@ApplicationScoped
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long FIRST_WAIT_MILLIS = 100;
    private static final long MAX_WAIT_MILLIS = 5_000;

    private final Vertx vertx;

    Patience(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Runs the write on the caller's Vert.x context; fails only with a fault of the data ({@link #blamesData}). */
    public <T> Uni<T> untilStored(Supplier<Uni<T>> write) {
        return attempt(write, FIRST_WAIT_MILLIS);
    }

    private <T> Uni<T> attempt(Supplier<Uni<T>> write, long wait) {
        return Uni.createFrom().deferred(write::get).onFailure().recoverWithUni(failure -> {
            if (blamesData(failure)) {
                return Uni.createFrom().failure(failure);
            }
            LOG.warnf("events wait for the database cause=%s", failure.getClass().getName());
            return pause(wait).chain(() -> attempt(write, Math.min(wait * 2, MAX_WAIT_MILLIS)));
        });
    }

    /** True for the SQLSTATE classes data exception and integrity violation. */
    public static boolean blamesData(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException e && e.getSqlState() != null) {
                return e.getSqlState().startsWith("22") || e.getSqlState().startsWith("23");
            }
        }
        return false;
    }

    private Uni<Void> pause(long millis) {
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(millis, id -> emitter.complete(null)));
    }
}
