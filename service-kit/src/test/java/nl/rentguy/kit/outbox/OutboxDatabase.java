package nl.rentguy.kit.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.Ports;
import org.flywaydb.core.Flyway;

/** A real database with the kit's own migration, and a real Kafka beside it. */
final class OutboxDatabase {
    static final LocalPlatform PLATFORM = start();

    private OutboxDatabase() {}

    private static LocalPlatform start() {
        try {
            LocalPlatform platform = LocalPlatform.builder()
                    .directory(Files.createTempDirectory("kit-test"))
                    .ports(Ports.random())
                    .durable(false)
                    .databases("kit")
                    .parts(Part.POSTGRES, Part.KAFKA)
                    .build()
                    .start();
            Flyway.configure()
                    .dataSource(
                            platform.postgres().jdbcUrl("kit"),
                            "kit_owner",
                            platform.postgres().ownerPassword())
                    .locations("classpath:db/kit")
                    .placeholders(Map.of("app_role", "kit_app", "system_role", "kit_system"))
                    .load()
                    .migrate();
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RelayConnection relay() throws SQLException {
        return RelayConnection.open(
                PLATFORM.postgres().jdbcUrl("kit"),
                "kit_app",
                PLATFORM.postgres().appPassword(),
                "kit_system");
    }

    /** A transaction as the service's own role, bound to a tenant. */
    static Connection transaction(String tenantId) throws SQLException {
        Connection connection = DriverManager.getConnection(
                PLATFORM.postgres().jdbcUrl("kit"),
                "kit_app",
                PLATFORM.postgres().appPassword());
        connection.setAutoCommit(false);
        try (var set = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
            set.setString(1, tenantId);
            set.execute();
        }
        return connection;
    }

    static void insert(Connection connection, String tenantId, String topic, UUID aggregate, long version)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into outbox (event_id, tenant_id, topic, type, data_schema, source, aggregate_id,
                                    aggregate_version, occurred_at, correlation_id, actor, data)
                values (?, ?, ?, 'lead.created', 'urn:rentguy:event:lead.created:1', '/kit', ?, ?, ?, 'corr', 'visitor', ?)
                """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, tenantId);
            insert.setString(3, topic);
            insert.setObject(4, aggregate);
            insert.setLong(5, version);
            insert.setObject(6, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setString(7, "{\"n\":" + version + "}");
            insert.executeUpdate();
        }
    }

    static void empty() throws SQLException {
        try (Connection all = PLATFORM.postgres().connect("kit");
                var statement = all.createStatement()) {
            statement.executeUpdate("delete from outbox");
        }
    }

    static long waiting() throws SQLException {
        try (Connection all = PLATFORM.postgres().connect("kit");
                var statement = all.createStatement();
                var result = statement.executeQuery("select count(*) from outbox")) {
            result.next();
            return result.getLong(1);
        }
    }

    /** How often the table was read from end to end, and how often by its index, as far as sessions have reported. */
    record Scans(long whole, long byIndex) {}

    static Scans scans() throws SQLException {
        try (Connection all = PLATFORM.postgres().connect("kit");
                var statement = all.createStatement();
                var result = statement.executeQuery(
                        "select seq_scan, idx_scan from pg_stat_user_tables where relname = 'outbox'")) {
            result.next();
            return new Scans(result.getLong(1), result.getLong(2));
        }
    }
}
