package nl.rentguy.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.rentguy.platform.LocalPlatform;

/** Looks into a service's database as the service itself, or with all rights. */
public final class Database {
    private final String name;

    private Database(String name) {
        this.name = name;
    }

    public static Database of(String name) {
        return new Database(name);
    }

    /** Counts as the service's own role inside a transaction that names the tenant. */
    public long countAs(String tenantId, String table) {
        try (Connection connection = asService()) {
            connection.setAutoCommit(false);
            try (var set = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
                set.setString(1, tenantId);
                set.execute();
            }
            return count(connection, table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts as the service's own role with no tenant named: row-level security must make this zero. */
    public long countWithoutTenant(String table) {
        try (Connection connection = asService()) {
            return count(connection, table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts every row, whoever owns it. {@code table} may carry a where clause. */
    public long countAll(String table) {
        try (Connection connection = TestPlatform.get().postgres().connect(name)) {
            return count(connection, table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection with the service's own rights. */
    public Connection asService() throws SQLException {
        LocalPlatform platform = TestPlatform.get();
        return DriverManager.getConnection(
                platform.postgres().jdbcUrl(name),
                name + "_app",
                platform.postgres().appPassword());
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }
}
