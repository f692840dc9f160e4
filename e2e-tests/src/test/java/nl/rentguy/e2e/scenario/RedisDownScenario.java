package nl.rentguy.e2e.scenario;

import java.util.List;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Arrivals;
import nl.rentguy.e2e.Crowd;
import nl.rentguy.e2e.Measured;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.WithSuite;
import nl.rentguy.platform.Part;
import org.junit.jupiter.api.Test;

/** Redis is gone: rate limits cannot be counted, but no enquiry is refused for it. */
@WithSuite
class RedisDownScenario {

    @Test
    void leadsAreAcceptedMeanwhileAndEverythingArrivesAfterwards(Suite suite) {
        // Given
        Arrivals arrivals = suite.website().open(Crowd.of("redis-down", 40), 4);
        arrivals.awaitAccepted(10);

        // When
        suite.crash(Part.REDIS);

        // Then
        List<Accepted> accepted = arrivals.all();
        suite.bringBack(Part.REDIS);
        Measured.print(
                "Redis back until 40 leads are at every end", suite.everyEnd().awaitExactly(accepted));
    }
}
