package nl.rentguy.e2e.scenario;

import java.util.ArrayList;
import java.util.List;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Arrivals;
import nl.rentguy.e2e.Crowd;
import nl.rentguy.e2e.Enquiry;
import nl.rentguy.e2e.Measured;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.WithSuite;
import nl.rentguy.platform.Part;
import org.junit.jupiter.api.Test;

/** Kafka stops while leads come in; capture must not depend on it. */
@WithSuite
class KafkaRestartScenario {

    @Test
    void leadsAreAcceptedThroughoutAndArriveOnceKafkaIsBack(Suite suite) {
        // Given
        List<Enquiry> crowd = Crowd.of("kafka-restart", 100);
        Arrivals before = suite.website().open(crowd.subList(0, 60), 8);
        before.awaitAccepted(20);

        // When
        suite.stop(Part.KAFKA);

        // Then
        List<Accepted> accepted =
                new ArrayList<>(suite.website().open(crowd.subList(60, 100), 8).all());
        accepted.addAll(before.all());
        suite.bringBack(Part.KAFKA);
        Measured.print(
                "Kafka back until 100 leads are at every end", suite.everyEnd().awaitExactly(accepted));
    }
}
