package nl.rentguy.bench.suite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import nl.rentguy.platform.LocalPlatform;
import nl.rentguy.platform.Part;

/** What is on its way between the ends of the suite, as its databases tell. */
public record InFlight(LocalPlatform platform) {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final String OUTBOX = "select count(*) from outbox";

    /**
     * Returns when every lead arrived everywhere, the audit log included, or when the time is over: the next load is not to
     * pay for the one before.
     *
     * @return seconds that it took
     */
    public double awaitNone(Duration atMost) throws SQLException, InterruptedException {
        long start = System.nanoTime();
        try (Connection lead = connect(Part.LEAD_SERVICE);
                Connection crm = connect(Part.CRM_SERVICE);
                Connection sync = connect(Part.RENTGUY_SYNC_SERVICE);
                Connection notification = connect(Part.NOTIFICATION_SERVICE);
                Connection audit = connect(Part.AUDIT_SERVICE)) {
            long recorded = -1;
            boolean done = false;
            while (!done && System.nanoTime() - start < atMost.toNanos()) {
                long leads = count(lead, "select count(*) from lead");
                long events = count(audit, "select count(*) from audit_event");
                done = count(crm, "select count(*) from crm_deal") == leads
                        && count(sync, "select count(*) from delivery where entity_type = 'enquiry'") == leads
                        && count(sync, "select count(*) from delivery where state <> 'delivered'") == 0
                        && count(notification, "select count(*) from notification where channel = 'email'") == leads
                        && count(notification, "select count(*) from notification where state <> 'sent'") == 0
                        && count(lead, OUTBOX) + count(crm, OUTBOX) == 0
                        && count(sync, OUTBOX) + count(notification, OUTBOX) == 0
                        && events == recorded;
                recorded = events;
                if (!done) {
                    Thread.sleep(LOOK_EVERY);
                }
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    public Recorded recorded() throws SQLException {
        String recorded = " from audit_event where type = 'lead.created'";
        try (Connection audit = connect(Part.AUDIT_SERVICE)) {
            return new Recorded(
                    count(audit, "select count(distinct subject)" + recorded),
                    count(audit, "select count(*)" + recorded));
        }
    }

    /** Events that a service gave up. */
    public long deadLetters() throws SQLException {
        try (Connection audit = connect(Part.AUDIT_SERVICE)) {
            return count(audit, "select count(*) from dead_letter");
        }
    }

    private Connection connect(Part service) throws SQLException {
        return platform.postgres().connect(service.database().orElseThrow());
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
