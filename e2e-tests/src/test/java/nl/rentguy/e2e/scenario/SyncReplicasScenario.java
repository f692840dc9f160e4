package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Arrivals;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.Crowd;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.WithSuite;
import nl.rentguy.platform.Part;
import nl.rentguy.platform.RunningPart;
import org.junit.jupiter.api.Test;

/** Two replicas send to a RentGuy that loses answers; both are flushed meanwhile, and one dies. */
@WithSuite
class SyncReplicasScenario {
    private static final String FLUSH = "/integrations/rentguy/flush-queue";

    @Test
    void nothingIsLostOrSentTwice(Suite suite) {
        // Given
        RunningPart first = suite.part(Part.RENTGUY_SYNC_SERVICE);
        RunningPart second = suite.addReplica(Part.RENTGUY_SYNC_SERVICE);
        long doubled = suite.rentguy().doubled();
        try {
            suite.rentguy().failWith("lost-answer", 0.2);
            Arrivals arrivals = suite.website().trickle(Crowd.of("sync-replicas", 200), Duration.ofMillis(30));
            arrivals.awaitAccepted(30);
            await("that both replicas send")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> Stream.of(first, second).allMatch(replica -> delivered(suite, replica) > 0));

            // When
            for (int time = 0; time < 5; time++) {
                Stream.of(first, second)
                        .parallel()
                        .forEach(replica -> suite.staffAt(replica, Company.MR_DJ, "operations")
                                .call("POST", FLUSH, Map.of(), null)
                                .expect(200));
            }
            first.kill();
            double before = delivered(suite, second);
            await("that the other replica goes on alone")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> delivered(suite, second) > before + 10);
            suite.rentguy().recover();
            first.start();

            // Then
            List<Accepted> accepted = arrivals.all();
            suite.everyEnd().awaitExactly(accepted);
            assertThat(suite.rentguy().doubled()).isEqualTo(doubled);
        } finally {
            first.start();
            second.stop();
        }
    }

    private static double delivered(Suite suite, RunningPart replica) {
        return suite.metrics().sum(replica, "rentguy_deliveries_total", "outcome=\"delivered\"");
    }
}
