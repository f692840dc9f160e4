package nl.rentguy.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import nl.rentguy.kit.Defaults;
import nl.rentguy.kit.outbox.OutboxBatch.PublishFailed;
import nl.rentguy.platform.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxRelayComponentTest {
    private static final String TENANT = "mr-dj";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private final EventPublisher publisher = new EventPublisher(
            OutboxDatabase.PLATFORM.kafka().bootstrapServers(),
            Defaults.of(OutboxConfig.class, Map.of("rentguy.outbox.send-timeout", "3s")));
    private final String topic = "kit.test." + UUID.randomUUID();
    private final UUID aggregate = UUID.randomUUID();

    @AfterEach
    void closePublisher() throws Exception {
        try (RelayConnection rest = OutboxDatabase.relay()) {
            while (rest.batch(publisher, PATIENCE).publish(500) > 0) {
                // leave an empty table to the next test
            }
        }
        publisher.close();
    }

    @Test
    void theEventsOfAnAggregateStayInOrderOverSeveralBatches() throws Exception {
        // Given
        committed(LongStream.rangeClosed(1, 25).boxed().toList());

        // When
        try (RelayConnection relay = OutboxDatabase.relay()) {
            while (relay.batch(publisher, PATIENCE).publish(4) > 0) {
                // until nothing waits
            }
        }

        // Then
        assertThat(Published.versions(topic, aggregate.toString()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
        assertThat(OutboxDatabase.waiting()).isZero();
    }

    @Test
    void anEventThatCommitsLateUnderALowerIdIsNotLost() throws Exception {
        // Given
        try (Connection slow = OutboxDatabase.transaction(TENANT);
                RelayConnection relay = OutboxDatabase.relay()) {
            OutboxDatabase.insert(slow, TENANT, topic, aggregate, 1);
            UUID other = UUID.randomUUID();
            try (Connection fast = OutboxDatabase.transaction(TENANT)) {
                OutboxDatabase.insert(fast, TENANT, topic, other, 1);
                fast.commit();
            }
            int first = relay.batch(publisher, PATIENCE).publish(100);
            slow.commit();

            // When
            int second = relay.batch(publisher, PATIENCE).publish(100);

            // Then
            assertThat(List.of(first, second)).containsExactly(1, 1);
            assertThat(Published.versions(topic, aggregate.toString())).containsExactly(1L);
            assertThat(Published.versions(topic, other.toString())).containsExactly(1L);
        }
    }

    @Test
    void onlyOneReplicaLeadsAndTheNextTakesOverWhenItsSessionEnds() throws Exception {
        // Given
        RelayConnection first = OutboxDatabase.relay();
        try (RelayConnection second = OutboxDatabase.relay()) {
            boolean firstLeads = first.lead();
            boolean secondWaits = !second.lead();

            // When
            first.close();

            // Then
            assertThat(firstLeads).isTrue();
            assertThat(secondWaits).isTrue();
            assertThat(eventuallyLeads(second)).isTrue();
        }
    }

    @Test
    void whatWaitsIsFoundByTheKeyAlsoWithPlansFromWhenTheTableWasEmpty() throws Exception {
        // Given
        int batches = 12;
        OutboxDatabase.Scans before = OutboxDatabase.scans();

        // When
        try (RelayConnection relay = OutboxDatabase.relay()) {
            OutboxBatch batch = relay.batch(publisher, PATIENCE);
            for (long version = 1; version <= batches; version++) {
                committed(List.of(version));
                batch.publish(10);
            }
        }

        // Then the session, ended, reports two statements per batch, neither of which read the whole table
        OutboxDatabase.Scans after = OutboxDatabase.scans();
        for (int look = 0; look < 1000 && after.byIndex() < before.byIndex() + 2L * batches; look++) {
            after = OutboxDatabase.scans();
        }
        assertThat(after.byIndex()).isGreaterThanOrEqualTo(before.byIndex() + 2L * batches);
        assertThat(after.whole()).isLessThan(before.whole() + batches);
    }

    @Test
    void anInsertWakesTheRelay() throws Exception {
        try (RelayConnection relay = OutboxDatabase.relay()) {
            // Given
            relay.awaitInsert(Duration.ofMillis(1));
            committed(List.of(1L));

            // When
            long before = System.nanoTime();
            relay.awaitInsert(Duration.ofSeconds(20));

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void withoutKafkaTheEventsWaitAndGoOutInOrderAfterwards() throws Exception {
        // Given
        committed(List.of(1L));
        try (RelayConnection relay = OutboxDatabase.relay()) {
            relay.batch(publisher, PATIENCE).publish(10);
            OutboxDatabase.PLATFORM.part(Part.KAFKA).stop();
            committed(List.of(2L, 3L));
            assertThatThrownBy(() -> relay.batch(publisher, PATIENCE).publish(10))
                    .isInstanceOf(PublishFailed.class);
            assertThat(OutboxDatabase.waiting()).isEqualTo(2);
            OutboxDatabase.PLATFORM.part(Part.KAFKA).start();

            // When
            publishUntilDone(relay);

            // Then
            assertThat(Published.versions(topic, aggregate.toString()).stream()
                            .distinct()
                            .toList())
                    .containsExactly(1L, 2L, 3L);
            assertThat(OutboxDatabase.waiting()).isZero();
        }
    }

    @Test
    void whatKafkaRefusesHoldsBackTheLaterEventsOfItsAggregate() throws Exception {
        // Given
        try (Connection connection = OutboxDatabase.transaction(TENANT)) {
            OutboxDatabase.insert(connection, TENANT, "no topic's name", aggregate, 1);
            OutboxDatabase.insert(connection, TENANT, topic, aggregate, 2);
            connection.commit();
        }
        try (RelayConnection relay = OutboxDatabase.relay()) {

            // When
            var publishing =
                    assertThatThrownBy(() -> relay.batch(publisher, PATIENCE).publish(10));

            // Then
            publishing.isInstanceOf(PublishFailed.class);
            assertThat(OutboxDatabase.waiting()).isEqualTo(2);
            assertThat(Published.versions(topic, aggregate.toString())).isEmpty();
        } finally {
            OutboxDatabase.empty();
        }
    }

    @Test
    void theServiceCanNeitherReadTheOutboxNorWriteForAnotherTenant() throws Exception {
        try (Connection service = OutboxDatabase.transaction(TENANT)) {
            // When
            var write = assertThatThrownBy(() -> OutboxDatabase.insert(service, "demo-rentals", topic, aggregate, 1));

            // Then
            write.isInstanceOf(SQLException.class).hasMessageContaining("row-level security");
            service.rollback();
            assertThatThrownBy(() -> service.createStatement().executeQuery("select * from outbox"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private void committed(List<Long> versions) throws SQLException {
        try (Connection connection = OutboxDatabase.transaction(TENANT)) {
            for (long version : versions) {
                OutboxDatabase.insert(connection, TENANT, topic, aggregate, version);
            }
            connection.commit();
        }
    }

    private void publishUntilDone(RelayConnection relay) throws Exception {
        for (int tries = 0; tries < 20 && OutboxDatabase.waiting() > 0; tries++) {
            try {
                relay.batch(publisher, PATIENCE).publish(10);
            } catch (PublishFailed e) {
                assertThat(e.getCause()).isInstanceOfAny(ExecutionException.class, TimeoutException.class);
            }
        }
    }

    /** PostgreSQL releases the lock when it notices that the session is gone, which is a moment later. */
    private static boolean eventuallyLeads(RelayConnection relay) throws SQLException {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!relay.lead()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }
}
