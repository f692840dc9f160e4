package nl.rentguy.bench.queue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;

/** Puts deliveries into the service's tables, past the service. */
final class DeliveryRows {
    private static final int AT_ONCE = 50_000;

    private DeliveryRows() {}

    /** Queues them, all in one moment. */
    static void queue(Connection connection, Batch batch) throws SQLException {
        execute(connection, insert(batch, 0, batch.count(), false));
    }

    /** Adds what was delivered long ago, a try each. References are not checked, which nothing afterwards can tell. */
    static void deliver(Connection connection, Batch batch) throws SQLException {
        execute(connection, "set session_replication_role = replica; set synchronous_commit = off; set jit = off");
        try {
            for (int from = 0; from < batch.count(); from += AT_ONCE) {
                execute(connection, insert(batch, from, Math.min(from + AT_ONCE, batch.count()), true));
            }
        } finally {
            execute(connection, "reset session_replication_role; reset synchronous_commit; reset jit");
        }
    }

    /** So that the planner knows what there is, and indexes hold nothing that is gone. */
    static void analyze(Connection connection) throws SQLException {
        for (String table : new String[] {"synced_entity", "delivery", "delivery_attempt"}) {
            execute(connection, "vacuum (analyze, index_cleanup on) " + table);
        }
    }

    static String insert(Batch batch, int from, int to, boolean delivered) {
        String text = statement()
                .replace("${lo}", Integer.toString(from))
                .replace("${hi}", Integer.toString(to))
                .replace("${delivered}", Boolean.toString(delivered));
        for (Map.Entry<String, String> value : batch.values().entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String statement() {
        try (InputStream stored = DeliveryRows.class.getResourceAsStream("deliveries.sql")) {
            return new String(Objects.requireNonNull(stored, "deliveries.sql").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
