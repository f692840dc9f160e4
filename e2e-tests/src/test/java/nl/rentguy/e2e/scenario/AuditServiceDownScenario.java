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

/** The event log is not written for a while; it has no gap afterwards. */
@WithSuite
class AuditServiceDownScenario {

    @Test
    void leadsAreAcceptedMeanwhileAndEverythingArrivesAfterwards(Suite suite) {
        // Given
        Arrivals arrivals = suite.website().open(Crowd.of("audit-down", 40), 4);
        arrivals.awaitAccepted(10);

        // When
        suite.crash(Part.AUDIT_SERVICE);

        // Then
        List<Accepted> accepted = arrivals.all();
        suite.bringBack(Part.AUDIT_SERVICE);
        Measured.print(
                "audit-service back until 40 leads are at every end",
                suite.everyEnd().awaitExactly(accepted));
    }
}
