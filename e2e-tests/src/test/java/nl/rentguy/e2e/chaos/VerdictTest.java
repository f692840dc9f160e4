package nl.rentguy.e2e.chaos;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.rentguy.e2e.AggregateOrder;
import nl.rentguy.e2e.EndCount;
import nl.rentguy.e2e.Published;
import nl.rentguy.e2e.Tally;
import org.junit.jupiter.api.Test;

/** Made-up books; the checker must find what is wrong with them. */
class VerdictTest {

    @Test
    void booksThatAgreePass() {
        Evidence evidence = of(deals("chaos-1", "chaos-2"), List.of());

        Verdict verdict = Verdict.of(evidence);

        assertThat(verdict.passes()).isTrue();
    }

    @Test
    void whatWasAcceptedAndIsNowhereIsLost() {
        Evidence evidence = of(deals("chaos-1"), List.of());

        Verdict verdict = Verdict.of(evidence);

        assertThat(verdict.findings()).containsExactly("lost: deals in the CRM: 1 (chaos-2)");
    }

    @Test
    void whatIsThereTwiceIsDoubled() {
        Evidence evidence = of(deals("chaos-1", "chaos-2", "chaos-2"), List.of());

        Verdict verdict = Verdict.of(evidence);

        assertThat(verdict.findings()).containsExactly("doubled: deals in the CRM: 1 (chaos-2)");
    }

    @Test
    void oneLostAndAnotherDoubledDoNotMakeUpForEachOther() {
        Evidence evidence = of(deals("chaos-1", "chaos-1"), List.of());

        Verdict verdict = Verdict.of(evidence);

        assertThat(verdict.findings())
                .containsExactly("lost: deals in the CRM: 1 (chaos-2)", "doubled: deals in the CRM: 1 (chaos-1)");
    }

    @Test
    void versionsThatWentDownAreOutOfOrder() {
        List<String> violations = AggregateOrder.violations(
                List.of(new Published("the log", "e2", "deal-1", 2), new Published("the log", "e1", "deal-1", 1)));

        Verdict verdict = Verdict.of(of(deals("chaos-1", "chaos-2"), violations));

        assertThat(verdict.findings())
                .containsExactly("out of order: deal-1 in the log: version 1 came after version 2");
    }

    @Test
    void everythingElseThatIsWrongIsNamedToo() {
        Evidence evidence = new Evidence(
                2,
                1,
                List.of("chaos-3: 400"),
                List.of("chaos-4: another lead"),
                List.of("crm-service"),
                List.of("outbox of lead-service: 2 events"),
                List.of("Redis stopped at 0:10: redis had ended before"),
                List.of(),
                List.of(),
                List.of());

        Verdict verdict = Verdict.of(evidence);

        assertThat(verdict.findings())
                .containsExactly(
                        "unanswered: 1 visitors never got an answer",
                        "refused: chaos-3: 400",
                        "answered otherwise: chaos-4: another lead",
                        "broken: crm-service",
                        "still waiting: outbox of lead-service: 2 events",
                        "not tested: Redis stopped at 0:10: redis had ended before");
    }

    @Test
    void anEmptyBookProvesNothing() {
        Evidence evidence = new Evidence(
                0, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        Verdict verdict = Verdict.of(evidence);

        assertThat(verdict.passes()).isFalse();
    }

    @Test
    void aConsumerThatHandledSomethingAgainIsNamedThoughNoEndShowsIt() {
        Evidence evidence = of(
                new Repeated("crm-service", 30, 30),
                new Repeated("rentguy-sync-service", 20, 18),
                new Repeated("notification-service", 30, 0));

        Verdict verdict = Verdict.of(evidence);

        assertThat(verdict.findings())
                .containsExactly(
                        "doubled: rentguy-sync-service handled 2 of 20 repeated events again",
                        "doubled: notification-service handled 30 of 30 repeated events again");
    }

    @Test
    void whatCameTwiceForReasonsOfTheBusIsNoFinding() {
        Evidence evidence = of(new Repeated("crm-service", 30, 33));

        Verdict verdict = Verdict.of(evidence);

        assertThat(verdict.passes()).isTrue();
    }

    @Test
    void aConsumerThatGotNoRepeatIsNotTested() {
        Evidence evidence = of(new Repeated("crm-service", 0, 0));

        Verdict verdict = Verdict.of(evidence);

        assertThat(verdict.findings())
                .containsExactly("not tested: no event that crm-service handles could be repeated");
    }

    @Test
    void aFaultThatDidNotHappenIsNotTested() {
        PlannedFault planned = new PlannedFault(ofSeconds(60), Fault.RELAY_LEADER_KILLED, ofSeconds(70));
        Outage outage = new Outage(planned, ofSeconds(61), ofSeconds(71), ofSeconds(75), "neither relayed", "");

        List<String> untested = Inspection.untested(List.of(outage));

        assertThat(untested)
                .containsExactly("kill -9 of the leading relay of two lead-services at 1:01: neither relayed");
    }

    @Test
    void manyOfAKindAreCounted() {
        List<String> violations = Stream.of("a", "b", "c", "d", "e", "f", "g").toList();

        Verdict verdict = Verdict.of(of(deals("chaos-1", "chaos-2"), violations));

        assertThat(verdict.findings()).hasSize(6).last().isEqualTo("out of order: 2 more");
    }

    private static EndCount deals(String... arrived) {
        return new EndCount(
                "deals in the CRM", Tally.of(Stream.of("chaos-1", "chaos-2")), Tally.of(Stream.of(arrived)));
    }

    private static Evidence of(EndCount end, List<String> outOfOrder) {
        return new Evidence(
                2, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(end), outOfOrder);
    }

    private static Evidence of(Repeated... repeated) {
        return new Evidence(
                2, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(repeated), List.of(), List.of());
    }
}
