package nl.rentguy.bench.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.rentguy.platform.LocalPlatform;

/** What the databases of the services say about the events, read past the services. */
record EventTables(LocalPlatform platform) {

    /** Milliseconds from each event's id to its row in crm-service's inbox, in ascending order, of events made since. */
    List<Long> lags(long sinceEpochMillis) throws SQLException {
        return longs("crm", """
                select (extract(epoch from handled_at) * 1000)::bigint - at
                  from (select handled_at, ('x' || left(replace(event_id::text, '-', ''), 12))::bit(48)::bigint as at
                          from inbox) as handled
                 where at >= %d order by 1""".formatted(sinceEpochMillis));
    }

    /** Makes crm-service remember that many events, a second apart. */
    void fillInbox(int events) throws SQLException {
        try (Connection connection = platform.postgres().connect("crm");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into inbox (consumer, event_id, tenant_id, handled_at)
                    select (select min(consumer) from inbox), uuidv7(i * interval '-1 second'), 'mr-dj', now() - i * interval '1 second'
                      from generate_series(1, %d) as i""".formatted(events));
        }
    }

    /** Of the lead events that audit-service recorded, with where in Kafka each stood. */
    RelayReport.Order order() throws SQLException {
        String events = "audit_event where topic = 'rentguy.lead'";
        return new RelayReport.Order(
                longs("audit", "select count(*) from " + events).getFirst(),
                longs("audit", "select count(*) - count(distinct (kafka_partition, kafka_offset)) from " + events)
                        .getFirst(),
                longs("audit", """
                        select count(*)
                          from (select aggregate_version, kafka_partition,
                                       lag(aggregate_version) over one as earlier, lag(kafka_partition) over one as elsewhere
                                  from %s window one as (partition by subject order by kafka_offset)) as neighbours
                         where earlier >= aggregate_version or elsewhere <> kafka_partition""".formatted(events)).getFirst());
    }

    private List<Long> longs(String database, String query) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (Connection connection = platform.postgres().connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                found.add(result.getLong(1));
            }
        }
        return found;
    }
}
