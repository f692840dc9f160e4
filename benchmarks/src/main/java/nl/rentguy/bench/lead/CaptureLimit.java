package nl.rentguy.bench.lead;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.rentguy.bench.load.Books;
import nl.rentguy.bench.load.Exchange;
import nl.rentguy.bench.load.Subject;
import nl.rentguy.platform.postgres.Postgres;
import org.flywaydb.core.Flyway;

/**
 * The limit that one transaction per lead sets: begin, lead, outbox row, commit, each a round trip of its own on a prepared
 * statement, in tables and indexes made by lead-service's own migrations. Nothing is checked, encoded, published or deleted.
 *
 * <p>Two things of lead-service are left out because they would make the limit lower: row-level security does not bind the owner
 * of the tables, as which this connects, and the trigger that wakes the relay is dropped, since PostgreSQL lets transactions
 * that notify commit only one after the other.
 */
final class CaptureLimit implements Subject {
    static final String DATABASE = "capture_limit";

    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");
    private static final String LEAD = """
            insert into lead (tenant_id, id, version, site_key, first_name, infix, last_name, email, phone, language,
                              event_type, event_date, guests, location, message, source, campaign_source,
                              consent_text_version, consent_marketing, received_at, correlation_id)
            values ('mr-dj', ?, 1, 'mr-dj-web', 'Sanne', 'van de', 'Vries', ?, '+31612345678', 'nl',
                    'wedding', ?, 120, 'Kasteel de Haar, Utrecht', ?, 'website', 'google', '2026-01', false, ?, ?)
            """;
    private static final String OUTBOX = """
            insert into outbox (event_id, tenant_id, topic, type, data_schema, source, aggregate_id, aggregate_version,
                                occurred_at, correlation_id, actor, traceparent, data)
            values (?, 'mr-dj', 'rentguy.lead', 'lead.created', 'urn:rentguy:event:lead.created:1', '/lead-service', ?, 1,
                    ?, ?, 'visitor', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b1-01', ?)
            """;
    private static final String MESSAGE =
            "Wij trouwen op 12 juni en zoeken een dj met sax voor het avondfeest. Graag ook een photobooth.";

    private final Postgres postgres;

    private CaptureLimit(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Makes the tables. */
    static CaptureLimit on(Postgres postgres, Path root) throws SQLException {
        FLYWAY_LOG.setLevel(Level.WARNING);
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(DATABASE), DATABASE + "_owner", postgres.ownerPassword())
                .locations(
                        "filesystem:" + root.resolve("service-kit/src/main/resources/db/kit"),
                        "filesystem:" + root.resolve("lead-service/src/main/resources/db/migration"))
                .placeholders(Map.of("app_role", DATABASE + "_app", "system_role", DATABASE + "_system"))
                .load()
                .migrate();
        CaptureLimit limit = new CaptureLimit(postgres);
        try (Connection owner = limit.connect();
                var statement = owner.createStatement()) {
            statement.execute("drop trigger outbox_inserted on outbox");
        }
        return limit;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(DATABASE), DATABASE + "_owner", postgres.ownerPassword());
    }

    @Override
    public String name() {
        return "limit";
    }

    @Override
    public Exchange open() throws SQLException {
        return new Transactions(connect());
    }

    /** With autocommit off the driver would send {@code begin} together with the first insert: three round trips instead of four. */
    private static final class Transactions implements Exchange {
        private final Connection connection;
        private final PreparedStatement begin;
        private final PreparedStatement lead;
        private final PreparedStatement outbox;
        private final PreparedStatement commit;
        private Books accepted = Books.EMPTY;

        Transactions(Connection connection) throws SQLException {
            this.connection = connection;
            this.begin = connection.prepareStatement("begin");
            this.lead = connection.prepareStatement(LEAD);
            this.outbox = connection.prepareStatement(OUTBOX);
            this.commit = connection.prepareStatement("commit");
        }

        @Override
        public int once() throws SQLException {
            Instant now = Instant.now();
            OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
            UUID id = idAt(now);
            String correlationId = idAt(now).toString();
            String email = "bench-" + correlationId + "@voorbeeld.nl";
            begin.execute();
            lead.setObject(1, id);
            lead.setString(2, email);
            lead.setObject(3, LocalDate.of(2027, 6, 12));
            lead.setString(4, MESSAGE);
            lead.setObject(5, time);
            lead.setString(6, correlationId);
            lead.executeUpdate();
            outbox.setObject(1, idAt(now));
            outbox.setObject(2, id);
            outbox.setObject(3, time);
            outbox.setString(4, correlationId);
            outbox.setString(5, event(id, email, now));
            outbox.executeUpdate();
            commit.execute();
            accepted = accepted.plus(id);
            return CREATED;
        }

        /** As long as what lead-service publishes. */
        private static String event(UUID id, String email, Instant now) {
            return "{\"leadId\":\"" + id
                    + "\",\"person\":{\"firstName\":\"Sanne\",\"infix\":\"van de\",\"lastName\":\"Vries\",\"email\":\""
                    + email
                    + "\",\"phone\":\"+31612345678\",\"language\":\"nl\"},\"eventType\":\"wedding\",\"eventDate\":\"2027-06-12\","
                    + "\"guests\":120,\"location\":\"Kasteel de Haar, Utrecht\",\"message\":\"" + MESSAGE
                    + "\",\"source\":\"website\",\"campaign\":{\"source\":\"google\"},\"consent\":{\"textVersion\":\"2026-01\","
                    + "\"marketing\":false,\"givenAt\":\"" + now + "\"},\"receivedAt\":\"" + now + "\"}";
        }

        /** Sorts by time, as the ids of lead-service do. */
        private static UUID idAt(Instant now) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            return new UUID(
                    (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL),
                    (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
        }

        @Override
        public Books accepted() {
            return accepted;
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException alreadyBroken) {
                // There is nothing left to release.
            }
        }
    }
}
