package nl.rentguy.audit.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import nl.rentguy.kit.inbox.Retry;
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

    private final Retry retry;

    Patience(Retry retry) {
        this.retry = retry;
    }

    /** Runs the write on the caller's Vert.x context; fails only with a fault of the data ({@link #blamesData}). */
    public <T> Uni<T> untilStored(Supplier<Uni<T>> write) {
        return retry.run(write, (failure, attempts) -> isWorthWaiting(failure));
    }

    private static boolean isWorthWaiting(Throwable failure) {
        if (blamesData(failure)) {
            return false;
        }
        LOG.warnf("events wait for the database cause=%s", failure.getClass().getName());
        return true;
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
}
