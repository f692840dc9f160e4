package nl.rentguy.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.rentguy.e2e.Accepted;
import nl.rentguy.e2e.Company;
import nl.rentguy.e2e.Crowd;
import nl.rentguy.e2e.Suite;
import nl.rentguy.e2e.WithSuite;
import org.junit.jupiter.api.Test;

/** Operations hear by mail and in Slack that RentGuy falls behind and that it has caught up: once each, however long it lasts. */
@WithSuite
class RentguyAlertScenario {
    private static final String OPERATIONS = "operations@mr-dj.nl";
    private static final String BEHIND = "RentGuy loopt achter";
    private static final String CAUGHT_UP = "RentGuy is weer bij";

    @Test
    void operationsHearOnceOfTroubleAndOnceOfItsEnd(Suite suite) {
        // Given
        awaitOver(suite, 0);
        int before = told(suite, BEHIND).size();
        suite.rentguy().failWith("server-error");
        List<Accepted> accepted = suite.website().submitAllAtOnce(Crowd.of("rentguy-alert", 12));
        await("that operations hear of the trouble")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(suite, BEHIND)).hasSize(before + 2));
        suite.rentguy().awaitHits("server-error", 3);

        // When
        suite.rentguy().recover();

        // Then
        suite.everyEnd().awaitExactly(accepted);
        awaitOver(suite, before + 2);
        suite.awaitRest();
        assertThat(told(suite, BEHIND)).hasSize(before + 2);
        assertThat(told(suite, CAUGHT_UP)).hasSize(before + 2);
    }

    /** Of every trouble its end is told, also of what a scenario before this one caused. */
    private static void awaitOver(Suite suite, int atLeast) {
        await("that the end of every trouble is told")
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    int ends = told(suite, CAUGHT_UP).size();
                    return ends >= atLeast && ends == told(suite, BEHIND).size();
                });
        suite.awaitRest();
    }

    private static List<String> told(Suite suite, String what) {
        Stream<String> mails = suite.mailbox().mailsTo(OPERATIONS).stream()
                .map(mail -> mail.path("subject").asText());
        Stream<String> messages = suite.slack().messages(Company.MR_DJ).stream()
                .map(message -> message.path("body").path("text").asText());
        return Stream.concat(mails, messages)
                .filter(text -> text.startsWith(what))
                .toList();
    }
}
