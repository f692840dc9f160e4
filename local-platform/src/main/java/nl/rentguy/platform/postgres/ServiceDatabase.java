package nl.rentguy.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A service's database and its roles {@code _owner}, {@code _app} and {@code _system}, made by the script that is also run on real
 * servers: {@code deploy/postgres/create-service-database.sql}. Of psql's language the script uses, and this class understands,
 * {@code :'variable'} and {@code \gexec}.
 */
public record ServiceDatabase(String name, String ownerPassword, String appPassword) {

    private static final String SCRIPT = "create-service-database.sql";

    public ServiceDatabase {
        if (!name.matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("A database is named with small letters, digits and _: " + name);
        }
    }

    /** Creates what is missing and sets the passwords; may be repeated. Needs a superuser outside a transaction. */
    public void create(Connection superuser) throws SQLException {
        for (String query : script().split("\\\\gexec", -1)) {
            if (!query.isBlank()) {
                execute(superuser, statements(superuser, filledIn(query)));
            }
        }
    }

    private static List<String> statements(Connection connection, String query) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        return statements;
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private String filledIn(String query) {
        String filled = query;
        for (var variable : Map.of("database", name, "owner_password", ownerPassword, "app_password", appPassword)
                .entrySet()) {
            String literal = "'" + variable.getValue().replace("'", "''") + "'";
            filled = filled.replace(":'" + variable.getKey() + "'", literal);
        }
        return filled;
    }

    private static String script() {
        try (InputStream stored = ServiceDatabase.class.getResourceAsStream(SCRIPT)) {
            String text = new String(Objects.requireNonNull(stored, SCRIPT).readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("(?m)^--.*$", "").strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
