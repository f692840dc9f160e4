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

/** The CRM dies in the middle of its work. */
@WithSuite
class CrmKilledScenario {

    @Test
    void leadsThatWereBeingOpenedAreOpenedOnce(Suite suite) {
        // Given
        Arrivals arrivals = suite.website().open(Crowd.of("crm-killed", 100), 8);
        arrivals.awaitAccepted(40);

        // When
        suite.crash(Part.CRM_SERVICE);

        // Then
        List<Accepted> accepted = arrivals.all();
        suite.bringBack(Part.CRM_SERVICE);
        Measured.print(
                "crm-service back after kill -9 until 100 leads are at every end",
                suite.everyEnd().awaitExactly(accepted));
    }
}
