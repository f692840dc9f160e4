package nl.rentguy.bench.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rentguy.platform.postgres.Postgres;

/**
 * Fills the tables of one service by one statement, without indexes, which are made afterwards as they were. Foreign keys
 * come back unchecked, since the planner counts on them; the tables are unlogged, which changes no read.
 */
final class Filling {
    private static final int WORKERS = 2;
    private static final long ROWS_AT_ONCE = 200_000;

    /** Of the tables of crm-service with their indexes, and of the largest index while it is sorted. */
    private static final long BYTES_PER_DEAL = 2_700;

    private static final long SPARE = 4L << 30;
    private static final String CONSTRAINTS = """
            select 'alter table %1$s add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) || '%3$s'
              from pg_constraint where contype in (%2$s) and conrelid = '%1$s'::regclass
            """;

    private final Postgres postgres;
    private final String database;
    private final String resource;
    private final List<String> tables;
    private final List<String> indexes = new ArrayList<>();
    private final List<String> references = new ArrayList<>();

    private Filling(Postgres postgres, String database, String resource, List<String> tables) {
        this.postgres = postgres;
        this.database = database;
        this.resource = resource;
        this.tables = tables;
    }

    /**
     * Readies the tables, which hold nothing yet: takes their keys and indexes away and notes how to make them again.
     *
     * @param resource with the statement that fills them
     */
    static Filling of(Postgres postgres, String database, String resource, List<String> tables) throws SQLException {
        Filling filling = new Filling(postgres, database, resource, tables);
        try (Connection connection = postgres.connect(database)) {
            for (String table : tables) {
                filling.references.addAll(strings(connection, CONSTRAINTS.formatted(table, "'f'", " not valid")));
                dropConstraints(connection, table, "'f'");
            }
            for (String table : tables) {
                execute(connection, "alter table " + table + " set unlogged, set (autovacuum_enabled = false)");
                filling.indexes.addAll(strings(connection, CONSTRAINTS.formatted(table, "'p', 'u'", "")));
                dropConstraints(connection, table, "'p', 'u'");
                filling.indexes.addAll(strings(
                        connection,
                        "select pg_get_indexdef(indexrelid) from pg_index where indrelid = '" + table + "'::regclass"));
                for (String index : strings(
                        connection,
                        "select indexrelid::regclass::text from pg_index where indrelid = '" + table + "'::regclass")) {
                    execute(connection, "drop index " + index);
                }
            }
        }
        return filling;
    }

    private static void dropConstraints(Connection connection, String table, String kinds) throws SQLException {
        for (String name : strings(
                connection,
                "select quote_ident(conname) from pg_constraint where contype in (" + kinds + ") and conrelid = '"
                        + table + "'::regclass")) {
            execute(connection, "alter table " + table + " drop constraint " + name);
        }
    }

    /** The free disk that a size needs, in bytes. */
    static long room(int size) {
        return (long) size * Population.TENANTS * BYTES_PER_DEAL + SPARE;
    }

    void with(Population population) throws SQLException, InterruptedException {
        run(filledIn("rows", population.values()));
        List<String> inserts = new ArrayList<>();
        for (long from = 0; from < population.rows(); from += ROWS_AT_ONCE) {
            Map<String, String> values = new HashMap<>(population.values());
            values.put("lo", Long.toString(from));
            values.put("hi", Long.toString(Math.min(from + ROWS_AT_ONCE, population.rows())));
            inserts.add(filledIn(resource, values));
        }
        inTurnByWorkers(inserts);
        inTurnByWorkers(indexes);
        for (String reference : references) {
            run(reference);
        }
        inTurnByWorkers(tables.stream()
                .map(table -> "vacuum (analyze, freeze, parallel 0) " + table)
                .toList());
    }

    String database() {
        return database;
    }

    long bytes() throws SQLException {
        try (Connection connection = postgres.connect(database)) {
            return Long.parseLong(strings(connection, "select pg_database_size(current_database())::text")
                    .getFirst());
        }
    }

    private void inTurnByWorkers(List<String> statements) throws SQLException, InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Callable<String>> work = statements.stream()
                    .<Callable<String>>map(one -> () -> run(one))
                    .toList();
            for (Future<String> done : workers.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new SQLException(failed.getCause());
        }
    }

    private String run(String statement) throws SQLException {
        try (Connection connection = postgres.connect(database)) {
            execute(
                    connection,
                    "set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set jit = off;"
                            + "set max_parallel_maintenance_workers = 0; set max_parallel_workers_per_gather = 0;"
                            + "set vacuum_cost_delay = 0; set synchronous_commit = off");
            execute(connection, statement);
        }
        return statement;
    }

    static String filledIn(String resource, Map<String, String> values) {
        try (InputStream stored = Filling.class.getResourceAsStream(resource + ".sql")) {
            String text = new String(Objects.requireNonNull(stored, resource).readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            return text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
