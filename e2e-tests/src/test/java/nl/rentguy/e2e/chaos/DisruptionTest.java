package nl.rentguy.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisruptionTest {
    private static final Duration SHORT = Duration.ofMillis(80);

    @Test
    void aFaultThatCannotBeBroughtAboutDidNotHappenAndTheReasonIsKept() throws InterruptedException {
        Schedule schedule = schedule(planned(Duration.ZERO, Fault.RELAY_LEADER_KILLED));

        List<Outage> outages = carriedOut(schedule, new Scripted("neither relayed", 0));

        assertThat(outages).singleElement().satisfies(outage -> {
            assertThat(outage.happened()).isFalse();
            assertThat(outage.failure()).isEqualTo("neither relayed");
        });
    }

    @Test
    void whatIsWorthKnowingAndEveryVainMendIsRemarked() throws InterruptedException {
        Schedule schedule = schedule(planned(Duration.ZERO, Fault.RELAY_LEADER_KILLED));

        List<Outage> outages = carriedOut(schedule, new Scripted("", 2));

        assertThat(outages).singleElement().satisfies(outage -> {
            assertThat(outage.happened()).isTrue();
            assertThat(outage.remark()).isEqualTo("broken; mending, try 1: not yet; mending, try 2: not yet");
        });
    }

    @Test
    void aFaultWaitsForOneThatExcludesItAndLastsAsLongAsPlannedAllTheSame() throws InterruptedException {
        Schedule schedule = schedule(
                planned(Duration.ZERO, Fault.KAFKA_KILLED), planned(SHORT.dividedBy(2), Fault.RELAY_LEADER_KILLED));

        List<Outage> outages = carriedOut(schedule, new Scripted("", 0));

        assertThat(outages)
                .extracting(outage -> outage.planned().fault())
                .containsExactly(Fault.KAFKA_KILLED, Fault.RELAY_LEADER_KILLED);
        assertThat(outages.getLast().began())
                .isGreaterThanOrEqualTo(outages.getFirst().mending());
        assertThat(outages.getLast().mending().minus(outages.getLast().began())).isGreaterThanOrEqualTo(SHORT);
    }

    private static List<Outage> carriedOut(Schedule schedule, Sabotage sabotage) throws InterruptedException {
        Watch watch = new Watch();
        try (Disruption disruption = new Disruption(schedule, sabotage, watch, new Progress(watch, new Book()))) {
            disruption.start();
            assertThat(disruption.awaitMended(Duration.ofSeconds(30))).isTrue();
            return disruption.outages();
        }
    }

    private static Schedule schedule(PlannedFault... faults) {
        return new Schedule(7, Duration.ofMinutes(1), List.of(faults));
    }

    private static PlannedFault planned(Duration at, Fault fault) {
        return new PlannedFault(at, fault, at.plus(SHORT));
    }

    /** Fails to break, when there is a reason, and fails to mend so many times. */
    private static final class Scripted implements Sabotage {
        private final String reason;
        private int vain;

        Scripted(String reason, int vain) {
            this.reason = reason;
            this.vain = vain;
        }

        @Override
        public String begin(Fault fault) {
            if (!reason.isEmpty()) {
                throw new IllegalStateException(reason);
            }
            return "broken";
        }

        @Override
        public void end(Fault fault) {
            if (vain > 0) {
                vain--;
                throw new IllegalStateException("not yet");
            }
        }
    }
}
