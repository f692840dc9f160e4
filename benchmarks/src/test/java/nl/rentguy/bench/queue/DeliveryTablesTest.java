package nl.rentguy.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import nl.rentguy.bench.queue.RentguyStandIn.Arrived;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.Ports;
import nl.rentguy.platform.process.BuildOutput;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows that the benchmark writes and reads, in the tables that the service's own migrations make. */
class DeliveryTablesTest {
    private static final String DATABASE = "rentguy_sync";
    private static LocalPlatform platform;
    private static Connection connection;

    @BeforeAll
    static void start(@TempDir Path folder) throws SQLException, IOException {
        // PostgreSQL may have to run as another user than the one who made the folder.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        platform = LocalPlatform.builder()
                .directory(folder)
                .ports(Ports.random())
                .durable(false)
                .databases(DATABASE)
                .parts(Part.POSTGRES)
                .build()
                .start();
        Path root = BuildOutput.root();
        Flyway.configure()
                .dataSource(
                        platform.postgres().jdbcUrl(DATABASE),
                        DATABASE + "_owner",
                        platform.postgres().ownerPassword())
                .locations(
                        "filesystem:" + root.resolve("service-kit/src/main/resources/db/kit"),
                        "filesystem:" + root.resolve("rentguy-sync-service/src/main/resources/db/migration"))
                .placeholders(Map.of("app_role", DATABASE + "_app", "system_role", DATABASE + "_system"))
                .load()
                .migrate();
        connection = platform.postgres().connect(DATABASE);
    }

    @AfterAll
    static void stop() throws SQLException {
        if (connection != null) {
            connection.close();
        }
        platform.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("truncate synced_entity cascade");
    }

    private static void execute(String statement) throws SQLException {
        try (Statement once = connection.createStatement()) {
            once.execute(statement);
        }
    }

    private static long count(String where) throws SQLException {
        try (Statement once = connection.createStatement();
                ResultSet row = once.executeQuery("select count(*) from delivery d where " + where)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Outcome outcome(Batch batch) throws SQLException {
        return new QueueTables(connection).outcome(batch, new Arrived(0, 0, 0, 0));
    }

    @Test
    void whatWaitsIsOpenAndDueAndWhatWentBeforeIsNot() throws SQLException {
        // Given
        Batch waiting = Batch.now(100);
        Batch history = Batch.history(200);

        // When
        DeliveryRows.queue(connection, waiting);
        DeliveryRows.deliver(connection, history);
        DeliveryRows.analyze(connection);

        // Then
        assertThat(new QueueTables(connection).open()).isEqualTo(100);
        assertThat(count("due_at <= now() and state = 'waiting'")).isEqualTo(100);
        assertThat(outcome(waiting).delivered()).isZero();
        assertThat(outcome(history).delivered()).isEqualTo(200);
        assertThat(count("id = '" + history.delivery(3) + "' and entity_id = '" + history.entity(3) + "'"))
                .isOne();
        assertThat(count("exists (select 1 from delivery_attempt a where a.delivery_id = d.id)"))
                .isEqualTo(200);
    }

    @Test
    void sixInTenDependOnAContactOfTheSameBatch() throws SQLException {
        // When
        DeliveryRows.deliver(connection, Batch.history(200));

        // Then
        assertThat(count("depends_on is not null")).isEqualTo(120);
        assertThat(count("""
                exists (select 1 from synced_entity e
                         where e.entity_type = d.depends_on_type and e.entity_id = d.depends_on)
                  and payload::json ->> 'contactExternalId' = depends_on::text""")).isEqualTo(120);
    }

    @Test
    void aDependantBeforeItsContactAndATryAboveTheLimitAreFound() throws SQLException {
        // Given
        Batch batch = Batch.now(20);
        DeliveryRows.deliver(connection, batch);
        Outcome well = outcome(batch);

        // When
        execute("update delivery set delivered_at = delivered_at + interval '1 hour' where entity_id = '"
                + batch.entity(1) + "'");
        execute("update delivery_attempt set outcome = 'rate-limited' where delivery_id = '" + batch.delivery(5) + "'");
        Outcome badly = outcome(batch);

        // Then
        assertThat(well).isEqualTo(new Outcome(20, 0, 0.04, 0, 0, 0, 0, 0, 0));
        assertThat(badly.early()).isEqualTo(2);
        assertThat(badly.limited()).isOne();
    }

    @Test
    void whatCommandsChangedIsPutBack() throws SQLException {
        // Given
        Batch operated = Batch.now(2 * Desk.OF_A_STATE);
        DeliveryRows.queue(connection, operated);
        Desk desk = new Desk(
                new QueueSide("few", platform.postgres(), connection), operated, operated, "token", new Random(1));

        // When
        desk.giveUp();
        desk.holdUp();

        // Then
        assertThat(count("state = 'exhausted'")).isEqualTo(Desk.OF_A_STATE);
        assertThat(count("state = 'retrying' and due_at > now()")).isEqualTo(Desk.OF_A_STATE);
        assertThat(outcome(operated).exhausted()).isEqualTo(Desk.OF_A_STATE);
    }
}
