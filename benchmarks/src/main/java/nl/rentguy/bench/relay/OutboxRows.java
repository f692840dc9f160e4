package nl.rentguy.bench.relay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** Puts events into lead-service's outbox, past the service. */
final class OutboxRows implements AutoCloseable {
    private final Connection connection;
    private final String insert;
    private long written;

    /** Takes over the connection. */
    OutboxRows(Connection connection) throws IOException {
        this.connection = connection;
        try (InputStream stored = OutboxRows.class.getResourceAsStream("outbox.sql")) {
            String text =
                    new String(Objects.requireNonNull(stored, "outbox.sql").readAllBytes(), StandardCharsets.UTF_8);
            insert = text.replace("${run}", System.currentTimeMillis() + "::bigint");
        }
    }

    /** Thousands of all three kinds. */
    void addThousands(int thousands) throws SQLException {
        written = (written + 999) / 1000 * 1000;
        add(thousands * 1000, false);
    }

    void addEnquiries(int count) throws SQLException {
        add(count, true);
    }

    private void add(int count, boolean enquiries) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(insert.replace("${lo}", Long.toString(written))
                    .replace("${hi}", Long.toString(written + count))
                    .replace("${now}", System.currentTimeMillis() + "::bigint")
                    .replace("${enquiries}", Boolean.toString(enquiries)));
        }
        written += count;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
