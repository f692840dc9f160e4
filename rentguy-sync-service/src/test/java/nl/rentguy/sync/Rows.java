package nl.rentguy.sync;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.testkit.TestPlatform;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Deliveries as they stand in the database, whoever owns them. */
public final class Rows {
    private Rows() {}

    /** States of an entity's deliveries by rising version, e.g. {@code 1 superseded}, {@code 2 delivered}. */
    public static List<String> states(UUID entityId) {
        return query("select entity_version || ' ' || state from delivery where entity_id = '" + entityId
                + "' order by entity_version");
    }

    /** Waits until the entity's deliveries stand like that. */
    public static void awaitStates(UUID entityId, String... states) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(states(entityId))
                        .containsExactly(states));
    }

    /** Waits until nothing is on its way or waiting to be. */
    public static void awaitEmptyQueue() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> query("select id::text from delivery where state in ('waiting', 'retrying', 'sending')")
                        .isEmpty());
    }

    /** Waits until the event of that record was taken in. */
    public static void awaitHandled(ProducerRecord<String, byte[]> event) {
        String id = new String(event.headers().lastHeader(EventHeaders.ID).value(), StandardCharsets.UTF_8);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !query("select 1 from inbox where event_id = '" + id + "'")
                        .isEmpty());
    }

    public static UUID deliveryId(UUID entityId) {
        return UUID.fromString(query("select id::text from delivery where entity_id = '" + entityId + "'")
                .getFirst());
    }

    /** The first column of what a query gives, with all rights. */
    public static List<String> query(String sql) {
        try (Connection connection = TestPlatform.get().postgres().connect("rentguy_sync");
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection with all rights. */
    public static Connection connect() throws SQLException {
        return TestPlatform.get().postgres().connect("rentguy_sync");
    }

    /** Changes rows with all rights. */
    public static int change(String sql) {
        try (Connection connection = TestPlatform.get().postgres().connect("rentguy_sync");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
