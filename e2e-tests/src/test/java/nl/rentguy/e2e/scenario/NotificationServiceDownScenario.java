package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Arrivals;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.Crowd;
import nl.rentguy.e2e.Measured;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.WithSuite;
import nl.rentguy.platform.Part;
import org.junit.jupiter.api.Test;

/** Nobody is told anything for a while, and then everybody once. */
@WithSuite
class NotificationServiceDownScenario {

    @Test
    void whatACrashInterruptedIsToldOnceByItsMessageId(Suite suite) {
        // Given
        Arrivals arrivals = suite.website().open(Crowd.of("notification-crash", 40), 4);
        arrivals.awaitAccepted(10);

        // When
        suite.crash(Part.NOTIFICATION_SERVICE);

        // Then
        List<Accepted> accepted = arrivals.all();
        suite.bringBack(Part.NOTIFICATION_SERVICE);
        Measured.print(
                "notification-service back after kill -9 until 40 leads are at every end",
                suite.everyEnd().awaitExactly(accepted));
    }

    @Test
    void aStopInGoodOrderRepeatsNothingAtAll(Suite suite) {
        // Given
        Arrivals arrivals = suite.website().open(Crowd.of("notification-stop", 40), 4);
        arrivals.awaitAccepted(10);

        // When
        suite.stop(Part.NOTIFICATION_SERVICE);

        // Then
        List<Accepted> accepted = arrivals.all();
        suite.bringBack(Part.NOTIFICATION_SERVICE);
        suite.everyEnd().awaitExactly(accepted);
        assertThat(accepted)
                .allSatisfy(lead -> assertThat(suite.mailbox().mailsTo(lead.email()))
                        .as("mails to %s, whatever their Message-ID", lead.email())
                        .hasSize(1));
        assertThat(suite.teams().messages(Company.MR_DJ))
                .filteredOn(message -> message.path("body").toString().contains("notification-stop"))
                .as("cards, whatever their key")
                .hasSize(accepted.size());
    }
}
