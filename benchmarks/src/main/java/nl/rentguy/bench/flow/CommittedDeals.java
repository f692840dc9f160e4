package nl.rentguy.bench.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;

/** When each deal was committed, which PostgreSQL notes down when it is told to. From then on every request sees the deal. */
final class CommittedDeals {
    private static final String DEALS = """
            select lead_id, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
              from crm_deal where created_at >= ?
            """;

    private CommittedDeals() {}

    /** Has to be done before the suite starts: it holds from PostgreSQL's next start on. */
    static void noteCommitTimes(LocalPlatform onlyPostgres) throws SQLException {
        try (Connection connection = onlyPostgres.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set track_commit_timestamp = on");
        }
    }

    static Arrivals since(Instant since, LocalPlatform platform) throws SQLException {
        Arrivals arrivals = new Arrivals();
        try (Connection connection =
                        platform.postgres().connect(Part.CRM_SERVICE.database().orElseThrow());
                PreparedStatement select = connection.prepareStatement(DEALS)) {
            select.setObject(1, since.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    arrivals.add(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
        }
        return arrivals;
    }
}
