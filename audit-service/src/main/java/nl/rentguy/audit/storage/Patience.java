package nl.rentguy.audit.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a write until the database takes it, so that an outage costs time and no events. Only what the database says
 * about the data themselves ends the attempts.
 */
@ApplicationScoped
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    /** SQLSTATE classes: data exception, integrity violation, program limit exceeded (a key too long for its index). */
    private static final Set<String> REFUSALS = Set.of("22", "23", "54");

    private static final int SQL_STATE = 5;

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
            LOG.warnf(
                    "events wait for the database cause=%s", failure.getClass().getName());
            return pause(wait).chain(() -> attempt(write, Math.min(wait * 2, MAX_WAIT_MILLIS)));
        });
    }

    /** True when the database refuses the values themselves, which it would do again. */
    public static boolean blamesData(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String state = sqlState(cause);
            if (state != null && state.length() == SQL_STATE) {
                return REFUSALS.contains(state.substring(0, 2));
            }
        }
        return false;
    }

    private static @Nullable String sqlState(Throwable cause) {
        return switch (cause) {
            case SQLException e -> e.getSQLState();
            case PgException e -> e.getSqlState();
            default -> null;
        };
    }

    private Uni<Void> pause(long millis) {
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(millis, id -> emitter.complete(null)));
    }
}
