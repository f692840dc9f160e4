package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Crowd;
import nl.rentguy.e2e.Measured;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.WithSuite;
import org.junit.jupiter.api.Test;

/** The mail server turns everybody away for a while. */
@WithSuite
class SmtpDownScenario {

    @Test
    void mailsWaitAndEachIsDeliveredOnceAfterwards(Suite suite) {
        // Given
        suite.mailbox().refuse();

        // When
        List<Accepted> accepted =
                suite.website().open(Crowd.of("smtp-down", 20), 4).all();

        // Then
        await("that mails are being tried again")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        suite.sales().all("/api/notifications?state=retrying").size() >= accepted.size());
        suite.mailbox().recover();
        Measured.print(
                "mail server back until 20 leads are at every end",
                suite.everyEnd().awaitExactly(accepted));
        assertThat(accepted)
                .allSatisfy(lead ->
                        assertThat(suite.mailbox().mailsTo(lead.email())).hasSize(1));
    }
}
