package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.AggregateOrder;
import nl.rentguy.e2e.Arrivals;
import nl.rentguy.e2e.Crowd;
import nl.rentguy.e2e.EventBus;
import nl.rentguy.e2e.Measured;
import nl.rentguy.e2e.Published;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.WithSuite;
import nl.rentguy.events.EventHeaders;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.RunningPart;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Two replicas of lead-service, one of which relays events; that one dies. */
@WithSuite
class RelayFailoverScenario {

    @Test
    void theOtherReplicaTakesOverAndNothingIsLostOrOutOfOrder(Suite suite) {
        // Given
        RunningPart first = suite.part(Part.LEAD_SERVICE);
        RunningPart second = suite.addReplica(Part.LEAD_SERVICE);
        try {
            RunningPart leading = leads(suite, first) ? first : second;
            RunningPart following = leading.equals(first) ? second : first;
            assertThat(leads(suite, leading)).isTrue();
            assertThat(leads(suite, following)).isFalse();
            Arrivals arrivals = suite.website().openForThePatient(Crowd.of("relay-failover", 100), 8);
            arrivals.awaitAccepted(40);

            // When
            leading.kill();

            // Then
            long killed = System.nanoTime();
            await("that the other replica leads")
                    .atMost(Duration.ofSeconds(15))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> leads(suite, following));
            Measured.print(
                    "kill -9 of the leading relay until the other leads", Duration.ofNanos(System.nanoTime() - killed));
            List<Accepted> accepted = arrivals.all();
            suite.everyEnd().awaitExactly(accepted);
            EventBus.topics().forEach(topic -> assertInOrder(suite, topic));
        } finally {
            first.start();
            second.stop();
        }
    }

    private static boolean leads(Suite suite, RunningPart replica) {
        return suite.metrics().sumIfAlive(replica, "outbox_leader") == 1;
    }

    private static void assertInOrder(Suite suite, String topic) {
        List<Published> events = suite.eventBus().records(topic).stream()
                .filter(record -> isOfTheSuite(record))
                .flatMap(EventBus::published)
                .toList();
        assertThat(AggregateOrder.violations(events)).isEmpty();
    }

    /** Other scenarios put events on the topics in a wrong order on purpose. */
    private static boolean isOfTheSuite(ConsumerRecord<String, byte[]> record) {
        return !EventBus.header(record, EventHeaders.CORRELATION_ID).startsWith("scenario-");
    }
}
