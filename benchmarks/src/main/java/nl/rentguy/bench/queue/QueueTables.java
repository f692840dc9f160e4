package nl.rentguy.bench.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.rentguy.bench.queue.RentguyStandIn.Arrived;

/** What the service's database says about deliveries, read past the service. */
record QueueTables(Connection connection) {
    private static final String OPEN = """
            select count(*) from delivery where tenant_id = 'mr-dj' and state in ('waiting', 'retrying', 'sending')""";

    private static final String OF_BATCH = " where d.tenant_id = 'mr-dj' and d.id between ? and ?\n";

    private static final String ENDED = """
            select count(*) filter (where d.state = 'delivered'), count(*) filter (where d.state = 'exhausted'),
                   coalesce(extract(epoch from max(d.delivered_at) - min(d.first_tried_at)) * 1000, 0)::bigint
              from delivery d""" + OF_BATCH;

    private static final String LIMITED = """
            select count(*) from delivery_attempt a
             where a.tenant_id = 'mr-dj' and a.delivery_id between ? and ? and a.outcome = 'rate-limited'""";

    private static final String EARLY = """
            select count(*)
              from delivery d
              join delivery c on c.tenant_id = d.tenant_id and c.entity_type = d.depends_on_type
                             and c.entity_id = d.depends_on""" + OF_BATCH + """
               and d.delivered_at is not null and (c.delivered_at is null or d.delivered_at < c.delivered_at)""";

    /** Deliveries that are still tried. */
    long open() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OPEN);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What became of a batch, beside what the stand-in says of it. */
    Outcome outcome(Batch batch, Arrived arrived) throws SQLException {
        long[] ended = read(ENDED, batch, 3);
        return new Outcome(
                ended[0],
                ended[1],
                ended[2] / 1e3,
                read(LIMITED, batch, 1)[0],
                read(EARLY, batch, 1)[0],
                arrived.created(),
                arrived.refused(),
                arrived.updated(),
                arrived.doubled());
    }

    private long[] read(String query, Batch batch, int columns) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, batch.delivery(0));
            select.setObject(2, batch.delivery(batch.count() - 1));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long[] values = new long[columns];
                for (int column = 0; column < columns; column++) {
                    values[column] = row.getLong(column + 1);
                }
                return values;
            }
        }
    }
}
