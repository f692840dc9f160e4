package nl.rentguy.bench.lead;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import nl.rentguy.bench.load.Books;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;

/** What is stored, looked at past the services. */
final class CaptureDatabase {
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final String BOOKS = """
            select count(*),
                   coalesce(bit_xor(('x' || left(hex, 16))::bit(64)::bigint), 0),
                   coalesce(bit_xor(('x' || right(hex, 16))::bit(64)::bigint), 0)
              from (select replace(id::text, '-', '') as hex from lead) as ids
            """;

    private final LocalPlatform platform;

    CaptureDatabase(LocalPlatform platform) {
        this.platform = platform;
    }

    /** The leads of a database. */
    Books leads(String database) throws SQLException {
        try (Connection connection = platform.postgres().connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BOOKS)) {
            row.next();
            return new Books(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /** Rows of any table. */
    long rows(String database, String table) throws SQLException {
        try (Connection connection = platform.postgres().connect(database);
                Statement statement = connection.createStatement()) {
            return count(statement, table);
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits until lead-service's outbox is empty, so that the next measurement does not pay for this one. */
    Drain drain() throws SQLException, InterruptedException {
        long start = System.nanoTime();
        try (Connection connection =
                        platform.postgres().connect(Part.LEAD_SERVICE.database().orElseThrow());
                Statement statement = connection.createStatement()) {
            long waiting = count(statement, "outbox");
            long left = waiting;
            while (left > 0 && System.nanoTime() - start < LONGEST_DRAIN.toNanos()) {
                Thread.sleep(LOOK_EVERY);
                left = count(statement, "outbox");
            }
            return new Drain(waiting, (System.nanoTime() - start) / 1e9);
        }
    }

    /** Events that lead-service counts as published; Kafka acknowledged them. */
    long published() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String metrics = http.send(
                            HttpRequest.newBuilder(URI.create(
                                            platform.part(Part.LEAD_SERVICE).address() + "/q/metrics"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return metrics.lines()
                    .filter(line -> line.startsWith("outbox_published_total"))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    /**
     * What was still to be published when a load ended.
     *
     * @param seconds until nothing waited any more
     */
    record Drain(long waiting, double seconds) {}
}
