package nl.rentguy.kit.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * The relay's own database session. It holds the leader lock, so it is neither pooled nor shared: when this process
 * dies, the session ends and PostgreSQL hands the lock to the next replica.
 */
final class RelayConnection implements AutoCloseable {
    /** Key of the advisory lock; locks are per database, so one constant serves all services. */
    private static final long LEADER_LOCK = 0x6f7574626f78L;

    private final Connection connection;

    private RelayConnection(Connection connection) {
        this.connection = connection;
    }

    static RelayConnection open(String jdbcUrl, String user, String password, String systemRole) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "outbox-relay");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        RelayConnection opened = new RelayConnection(DriverManager.getConnection(jdbcUrl, properties));
        try {
            opened.execute("set role " + systemRole);
            opened.execute("listen outbox");
            // A plan made while the table was almost empty reads it from end to end, and is kept when a million rows
            // wait.
            opened.execute("set enable_seqscan = off");
            return opened;
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }

    /** True when this session is, or just became, the leader. */
    boolean lead() throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LEADER_LOCK);
            try (var result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** Returns when an insert into the outbox was notified, or after the given time. */
    void awaitInsert(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(atMost.toMillis()));
    }

    OutboxBatch batch(EventPublisher publisher, Duration sendTimeout) {
        return new OutboxBatch(connection, publisher, sendTimeout);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
