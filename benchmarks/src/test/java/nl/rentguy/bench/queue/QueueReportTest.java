package nl.rentguy.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rentguy.bench.load.ReadTally.Reading;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.queue.Drain.Sample;
import nl.rentguy.bench.queue.QueueReport.Sizes;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.report.Target;
import nl.rentguy.bench.suite.Plans.Plan;
import org.junit.jupiter.api.Test;

class QueueReportTest {
    private static final Outcome WELL = outcome(95);

    private static Outcome outcome(double perSecond) {
        return new Outcome(1000, 0, 1000 / perSecond, 3, 0, 1000, 0, 0);
    }

    private static Drain drain(String name, long megabytesAtTheEnd, Outcome outcome) {
        return new Drain(
                name,
                1000,
                List.of(new Sample(1, 300, 200), new Sample(2, 1000, megabytesAtTheEnd)),
                Map.of("postgres", 0.5, "kafka", 0.0001),
                outcome);
    }

    private static Timed timed(String operation, String side, double p99, Map<String, Long> errors) {
        return new Timed(
                operation,
                side,
                new Reading(400, p99 / 2, p99, p99, 2048, errors),
                new Plan(0.5, 12, "Limit (" + side + ")\n"));
    }

    private static Timings timings(double flushWithMany, Map<String, Long> errors) {
        return new Timings(
                List.of(timed("status", QueueReport.FEW, 4, Map.of()), timed("flush", QueueReport.FEW, 10, Map.of())),
                List.of(
                        timed("status", QueueReport.MANY, 6, Map.of()),
                        timed("flush", QueueReport.MANY, flushWithMany, errors)));
    }

    private static QueueReport report(Drain limited, double withMany, Timings timings) {
        return new QueueReport(
                new Sizes(1000, 20_000),
                new Drains(
                        limited,
                        List.of(
                                drain(QueueReport.FEW, 200, outcome(500)),
                                drain(QueueReport.FEW, 200, outcome(400)),
                                drain(QueueReport.FEW, 200, outcome(500))),
                        List.of(
                                drain(QueueReport.MANY, 200, outcome(withMany)),
                                drain(QueueReport.MANY, 200, outcome(400)),
                                drain(QueueReport.MANY, 200, outcome(100)))),
                timings);
    }

    private static List<String> missed(QueueReport report) {
        return report.targets().stream()
                .filter(target -> !target.met())
                .map(target -> target.what() + ": " + target.measured())
                .toList();
    }

    @Test
    void everyTargetIsMetWhenAllIsWell() {
        // Given
        QueueReport report = report(drain(QueueReport.LIMITED, 220, WELL), 450, timings(20, Map.of()));

        // When
        List<Target> targets = report.targets();

        // Then
        assertThat(targets).hasSize(11).allMatch(Target::met);
        assertThat(targets.get(2).measured()).isEqualTo("0.90 (0.20 to 1.00)");
    }

    @Test
    void aSlowDrainGrowingMemoryAndAWeightOfHistoryAreMisses() {
        // Given
        QueueReport report =
                report(drain(QueueReport.LIMITED, 240, outcome(79)), 350, timings(20.2, Map.of("503", 2L)));

        // When
        List<String> missed = missed(report);

        // Then
        assertThat(missed)
                .containsExactly(
                        "deliveries/s / the 100 requests/s that are allowed: 0.79",
                        "memory while RentGuy is limited: the last fifth / the second fifth: 1.20",
                        "deliveries/s, unlimited: 20,000 delivered before / few: 0.70 (0.20 to 1.00)",
                        "p99 with many delivered / with few, the steepest of 2 operations: 2.02 (flush)",
                        "operations that were not answered with 200: 2");
    }

    @Test
    void whateverIsLostDoubledOrOutOfOrderIsAMiss() {
        // Given
        Outcome badly = new Outcome(990, 10, 10, 0, 4, 995, 3, 1);
        QueueReport report = report(drain(QueueReport.LIMITED, 200, badly), 450, timings(20, Map.of()));

        // When
        List<String> missed = missed(report);

        // Then
        assertThat(missed)
                .containsExactly(
                        "delivered: 6,990",
                        "created at RentGuy: 6,995",
                        "given up: 10",
                        "created twice at RentGuy: 1",
                        "delivered before the contact they depend on: 4",
                        "requests that RentGuy found fault with: 3");
    }

    @Test
    void theReportShowsDrainsTimesPagesAndPlans() {
        // When
        Report report = report(drain(QueueReport.LIMITED, 220, WELL), 450, timings(20, Map.of()))
                .report(new Machine("", 2, 1, "", "", "", "", 1, 1), "now");

        // Then
        assertThat(report.tables().getFirst().rows().getFirst())
                .containsExactly("limited", "95.0", "10.5", "3", "200", "220", "postgres 500");
        assertThat(report.tables().getLast().rows().getFirst())
                .containsExactly("status", "400", "2.00 / 4.00", "3.00 / 6.00", "1.50", "12", "12");
        assertThat(report.attachments().getFirst().text())
                .contains("=== flush, many, 0.500 ms", "Limit (few)", "Limit (many)");
        assertThat(report.charts()).allMatch(chart -> chart.svg().contains("<polyline"));
    }
}
