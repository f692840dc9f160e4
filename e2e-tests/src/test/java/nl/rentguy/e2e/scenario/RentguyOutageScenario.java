package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Crowd;
import nl.rentguy.e2e.Enquiry;
import nl.rentguy.e2e.Measured;
import nl.rentguy.e2e.RentguyBooks;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.WithSuite;
import org.junit.jupiter.api.Test;

/** RentGuy fails in every way it can while a hundred people send their enquiry at the same moment. */
@WithSuite
class RentguyOutageScenario {

    @Test
    void aHundredSimultaneousLeadsOutliveEveryKindOfFailure(Suite suite) {
        // Given
        RentguyBooks rentguy = suite.rentguy();
        rentguy.failWith("rate-limit");
        List<Enquiry> crowd = Crowd.of("rentguy-outage", 100);

        // When
        long began = System.nanoTime();
        List<Accepted> accepted = suite.website().submitAllAtOnce(crowd);
        Measured.print("100 simultaneous leads accepted", Duration.ofNanos(System.nanoTime() - began));
        rentguy.awaitHits("rate-limit", 1);
        for (String mode : List.of("server-error", "timeout", "lost-answer")) {
            rentguy.failWith(mode);
            rentguy.awaitHits(mode, 2);
        }
        rentguy.recover();

        // Then
        Duration took = suite.everyEnd().awaitExactly(accepted);
        Measured.print("RentGuy healthy again until all 100 leads are at every end", took);
        assertThat(accepted)
                .extracting(Accepted::leadId)
                .doesNotHaveDuplicates()
                .hasSize(100);
    }
}
