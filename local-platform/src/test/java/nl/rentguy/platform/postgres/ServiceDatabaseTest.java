package nl.rentguy.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.rentguy.platform.SharedPlatform;
import org.junit.jupiter.api.Test;

class ServiceDatabaseTest {

    private final Postgres postgres = SharedPlatform.get().postgres();

    private Connection as(String role, String password, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), role, password);
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private void aTableThatOnlyTheSystemRoleReads(String database) throws SQLException {
        try (Connection owner = as(database + "_owner", postgres.ownerPassword(), database)) {
            execute(
                    owner,
                    "CREATE TABLE outbox (id int)",
                    "ALTER TABLE outbox ENABLE ROW LEVEL SECURITY",
                    "CREATE POLICY system_only ON outbox TO " + database + "_system USING (true)",
                    "GRANT SELECT ON outbox TO " + database + "_app, " + database + "_system",
                    "INSERT INTO outbox VALUES (1), (2)");
        }
    }

    @Test
    void theServiceDoesNotInheritTheSystemRole() throws SQLException {
        // Given
        postgres.createDatabase("inherits_not");
        aTableThatOnlyTheSystemRoleReads("inherits_not");

        // When
        try (Connection app = as("inherits_not_app", postgres.appPassword(), "inherits_not")) {

            // Then
            assertThat(count(app, "outbox")).isZero();
        }
    }

    @Test
    void theServiceMayTakeTheSystemRole() throws SQLException {
        // Given
        postgres.createDatabase("takes_role");
        aTableThatOnlyTheSystemRoleReads("takes_role");
        try (Connection app = as("takes_role_app", postgres.appPassword(), "takes_role")) {

            // When
            execute(app, "SET ROLE takes_role_system");

            // Then
            assertThat(count(app, "outbox")).isEqualTo(2);
        }
    }

    @Test
    void creatingItAgainKeepsTheData() throws SQLException {
        // Given
        postgres.createDatabase("again");
        aTableThatOnlyTheSystemRoleReads("again");

        // When
        postgres.createDatabase("again");

        // Then
        try (Connection superuser = postgres.connect("again")) {
            assertThat(count(superuser, "outbox")).isEqualTo(2);
        }
    }

    @Test
    void aServiceCannotEnterAnothersDatabase() {
        assertThatThrownBy(() -> as("lead_app", postgres.appPassword(), "crm"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void theServiceCannotCreateTables() throws SQLException {
        try (Connection app = as("lead_app", postgres.appPassword(), "lead")) {
            assertThatThrownBy(() -> execute(app, "CREATE TABLE mine (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void nobodyLogsInAsTheSystemRole() throws SQLException {
        // Given
        postgres.createDatabase("no_login");
        try (Connection superuser = postgres.connect("no_login")) {
            execute(superuser, "ALTER ROLE no_login_system PASSWORD 'known'");
        }

        // When / Then
        assertThatThrownBy(() -> as("no_login_system", "known", "no_login"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("is not permitted to log in");
    }

    @Test
    void aNameThatIsNoIdentifierIsRefused() {
        assertThatThrownBy(() -> new ServiceDatabase("x'; DROP", "a", "b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasCommittedOutlivesAKill() throws SQLException {
        // Given
        postgres.createDatabase("killed");
        aTableThatOnlyTheSystemRoleReads("killed");

        // When
        postgres.kill();

        // Then
        assertThat(postgres.isAlive()).isFalse();
        postgres.start();
        try (Connection superuser = postgres.connect("killed")) {
            assertThat(count(superuser, "outbox")).isEqualTo(2);
        }
    }
}
