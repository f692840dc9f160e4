package nl.rentguy.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rentguy.bench.load.ReadTally.Reading;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.queue.Drain.Heap;
import nl.rentguy.bench.queue.Drain.Sample;
import nl.rentguy.bench.queue.QueueReport.Sizes;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.report.Target;
import nl.rentguy.bench.suite.Plans.Plan;
import org.junit.jupiter.api.Test;

class QueueReportTest {
    private static final Outcome WELL = outcome(95);

    private static Outcome outcome(double perSecond) {
        return new Outcome(1000, 0, 1000 / perSecond, 3, 0, 1000, 0, 0, 0);
    }

    private static Drain drain(String name, List<Heap> heaps, Outcome outcome) {
        return new Drain(
                name,
                1000,
                List.of(new Sample(1, 300, 200), new Sample(2, 1000, 220)),
                heaps,
                Map.of("postgres", 0.5, "kafka", 0.0001),
                outcome);
    }

    /** With so many bytes more on the heap for each delivery that waited. */
    private static Drain limited(long bytesPerWaiting, Outcome outcome) {
        return drain(
                QueueReport.LIMITED,
                List.of(
                        new Heap(900, 40_000_000 + 900 * bytesPerWaiting),
                        new Heap(100, 40_000_000 + 100 * bytesPerWaiting)),
                outcome);
    }

    private static Drain unlimited(String name, double perSecond) {
        return drain(name, List.of(), outcome(perSecond));
    }

    private static Claimed claimed(String side, long pages) {
        return new Claimed(side, 100, pages, new Plan(1.5, 40, "Claim (" + side + ")\n"));
    }

    private static Claims claims(long pagesWithMany) {
        return new Claims(
                new Claims.Pair(claimed(QueueReport.FEW, 2000), claimed(QueueReport.MANY, 9000)),
                new Claims.Pair(claimed(QueueReport.FEW, 2000), claimed(QueueReport.MANY, pagesWithMany)));
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

    private static QueueReport report(Drain limited, long pagesWithMany, Timings timings) {
        return new QueueReport(
                new Sizes(1000, 20_000),
                new Drains(
                        limited,
                        List.of(
                                unlimited(QueueReport.FEW, 500),
                                unlimited(QueueReport.FEW, 400),
                                unlimited(QueueReport.FEW, 500)),
                        List.of(
                                unlimited(QueueReport.MANY, 450),
                                unlimited(QueueReport.MANY, 400),
                                unlimited(QueueReport.MANY, 100))),
                claims(pagesWithMany),
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
        QueueReport report = report(limited(190, WELL), 3000, timings(20, Map.of()));

        // When
        List<Target> targets = report.targets();

        // Then
        assertThat(targets).hasSize(12).allMatch(Target::met);
        assertThat(targets.get(2).measured()).isEqualTo("1.50");
    }

    @Test
    void aSlowDrainAQueueInMemoryAndAWeightOfHistoryAreMisses() {
        // Given
        QueueReport report = report(limited(210, outcome(79)), 4100, timings(20.2, Map.of("503", 2L)));

        // When
        List<String> missed = missed(report);

        // Then
        assertThat(missed)
                .containsExactly(
                        "deliveries/s / the 100 requests/s that are allowed: 0.79, 3 answered 429",
                        "bytes on the heap for each delivery that waits: 210",
                        "pages that a claim looks at for a delivery: many delivered before / few: 2.05",
                        "p99 with many delivered / with few, the steepest of 2 operations: 2.02 (flush)",
                        "operations that were not answered with 200: 2");
    }

    @Test
    void aRateThatNoLimitHeldBackIsAMiss() {
        // Given
        Outcome unheld = new Outcome(1000, 0, 10, 0, 0, 1000, 0, 0, 0);

        // When
        List<String> missed = missed(report(limited(0, unheld), 3000, timings(20, Map.of())));

        // Then
        assertThat(missed).containsExactly("deliveries/s / the 100 requests/s that are allowed: 1.00, 0 answered 429");
    }

    @Test
    void aRateAboveTheLimitIsAMiss() {
        // When
        List<String> missed = missed(report(limited(0, outcome(106)), 3000, timings(20, Map.of())));

        // Then
        assertThat(missed).containsExactly("deliveries/s / the 100 requests/s that are allowed: 1.06, 3 answered 429");
    }

    @Test
    void whatWasNotLookedAtIsAMiss() {
        // Given
        Drain limited = drain(QueueReport.LIMITED, List.of(), WELL);

        // When
        List<String> missed = missed(report(limited, 0, timings(20, Map.of())));

        // Then
        assertThat(missed)
                .containsExactly(
                        "bytes on the heap for each delivery that waits: not known",
                        "pages that a claim looks at for a delivery: many delivered before / few: 0");
    }

    @Test
    void whateverIsLostDoubledOrOutOfOrderIsAMiss() {
        // Given
        Outcome badly = new Outcome(990, 10, 10, 1, 4, 995, 3, 2, 1);
        QueueReport report = report(limited(0, badly), 3000, timings(20, Map.of()));

        // When
        List<String> missed = missed(report);

        // Then
        assertThat(missed)
                .containsExactly(
                        "delivered: 6,990",
                        "created at RentGuy: 6,995",
                        "given up: 10",
                        "updated at RentGuy: 2",
                        "written twice to RentGuy: 1",
                        "delivered before the contact they depend on: 4",
                        "requests that RentGuy found fault with: 3");
    }

    @Test
    void theReportShowsDrainsClaimsTimesPagesAndPlans() {
        // When
        Report report = report(limited(0, WELL), 3000, timings(20, Map.of()))
                .report(new Machine("", 2, 1, "", "", "", "", 1, 1), "now");

        // Then
        assertThat(report.tables().getFirst().rows().getFirst())
                .containsExactly("limited", "95.0", "10.5", "3", "200", "220", "postgres 500");
        assertThat(report.tables().get(1).rows())
                .containsExactly(
                        List.of("as the drains left the tables", "20.0", "90.0", "4.50"),
                        List.of("just vacuumed", "20.0", "30.0", "1.50"));
        assertThat(report.tables().getLast().rows().getFirst())
                .containsExactly("status", "400", "2.00 / 4.00", "3.00 / 6.00", "1.50", "12", "12");
        assertThat(report.attachments().getFirst().text())
                .contains(
                        "=== claim, many, 1.500 ms",
                        "Claim (few)",
                        "=== flush, many, 0.500 ms",
                        "Limit (few)",
                        "Limit (many)");
        assertThat(report.charts()).allMatch(chart -> chart.svg().contains("<polyline"));
    }
}
