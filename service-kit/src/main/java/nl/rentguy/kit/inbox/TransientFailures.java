package nl.rentguy.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures of the surroundings from failures of the event.
 *
 * <p>While the database is away nothing can be handled, so the event waits on its topic for as long as it takes;
 * parking it would turn one outage into thousands of dead letters.
 */
public final class TransientFailures {
    /** SQLSTATE classes: connection exception, insufficient resources, operator intervention, transaction rollback. */
    private static final Set<String> SQL_STATE_CLASSES = Set.of("08", "53", "57", "40");

    private TransientFailures() {}

    /** True when waiting helps and the event is not to blame. */
    public static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isBroken(cause) || sqlOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    /** A connection that broke, timed out or could not be had. JSON that cannot be read is an IOException too. */
    private static boolean isBroken(Throwable cause) {
        return (cause instanceof IOException && !(cause instanceof JsonProcessingException))
                || cause instanceof TimeoutException
                || cause instanceof VertxException
                || "Pool closed".equals(cause.getMessage())
                || "Connection closed".equals(cause.getMessage());
    }

    private static boolean sqlOutage(Throwable cause) {
        String state = sqlState(cause);
        return state != null && state.length() == 5 && SQL_STATE_CLASSES.contains(state.substring(0, 2));
    }

    private static @Nullable String sqlState(Throwable cause) {
        return switch (cause) {
            case PgException e -> e.getSqlState();
            case SQLException e -> e.getSQLState();
            default -> null;
        };
    }
}
