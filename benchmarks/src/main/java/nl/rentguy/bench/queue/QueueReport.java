package nl.rentguy.bench.queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.queue.Drain.Sample;
import nl.rentguy.bench.report.Attachment;
import nl.rentguy.bench.report.LineChart;
import nl.rentguy.bench.report.LineChart.Point;
import nl.rentguy.bench.report.LineChart.Series;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.report.Target;

/** Turns drains and times into ratios, tables and plots. */
record QueueReport(Sizes sizes, Drains drains, Claims claims, Timings timings) {
    static final String LIMITED = "limited";
    static final String FEW = "few";
    static final String MANY = "many";

    /** Requests a second that the stand-in takes while it is limited. */
    static final int ALLOWED = 100;

    /**
     * How much there is.
     *
     * @param waiting deliveries that wait at the beginning of each drain
     * @param delivered deliveries that went before, where there are many
     */
    record Sizes(int waiting, int delivered) {

        /** Deliveries whose claims are looked at one by one; each leaves some pages of plans in the log. */
        int explained() {
            return waiting / 10;
        }
    }

    Report report(Machine machine, String startedAt) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("sizes", sizes);
        figures.put("drains", drains.all());
        figures.put("claims", claims.figures());
        figures.put(
                "operations",
                Stream.concat(timings.few().stream(), timings.many().stream())
                        .map(Timed::figures)
                        .toList());
        return new Report(
                "rentguy-queue",
                "The queue to RentGuy",
                startedAt,
                machine,
                targets(),
                List.of(drains.table(), claims.table(), timings.table()),
                List.of(
                        chart(
                                "waiting",
                                "Waiting while RentGuy takes " + ALLOWED + " requests a second",
                                "deliveries",
                                List.of(drains.limited()),
                                (drain, sample) -> drain.count() - (double) sample.done()),
                        chart(
                                "memory",
                                "Resident memory of rentguy-sync-service meanwhile",
                                "MB",
                                List.of(drains.limited()),
                                (drain, sample) -> sample.megabytes()),
                        chart(
                                "unlimited",
                                "Delivered without a limit, the last round",
                                "deliveries",
                                Stream.of(drains.withFew(), drains.withMany())
                                        .flatMap(rounds ->
                                                rounds.reversed().stream().limit(1))
                                        .toList(),
                                (drain, sample) -> sample.done())),
                method(),
                figures,
                List.of(new Attachment("plans.txt", claims.plans() + "\n" + timings.plans())));
    }

    List<Target> targets() {
        return new QueueTargets(drains, claims, timings).all();
    }

    private static LineChart chart(
            String name, String title, String unit, List<Drain> shown, ToDoubleBiFunction<Drain, Sample> value) {
        return new LineChart(
                name,
                title,
                unit,
                "seconds",
                false,
                shown.stream()
                        .map(drain -> new Series(
                                drain.name(),
                                drain.samples().stream()
                                        .map(sample -> new Point(sample.seconds(), value.applyAsDouble(drain, sample)))
                                        .toList()))
                        .toList());
    }

    private List<String> method() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d deliveries at a time are written into the service's tables by SQL, as the service queues them, all due at"
                                + " once: of each ten four contacts, three enquiries and three deals that depend on one of those contacts. One"
                                + " in ten stands in the queue before its contact.",
                        sizes.waiting()),
                "*Limited*: written while the service was stopped; RentGuy's stand-in takes " + ALLOWED
                        + " requests a second and answers the others with 429 and Retry-After: 1. The service, just started, finds them"
                        + " all. Memory is the most that was resident in a fifth of the deliveries; it says what the process takes, not"
                        + " what the queue does.",
                "*Bytes on the heap*: all objects that can be reached, counted by the JVM after a collection, when a tenth of the limited"
                        + " drain was done and when a tenth still waited; the difference by that of the deliveries that waited.",
                String.format(
                        Locale.ROOT,
                        "*Few* and *many*: without a limit, in turn, on two databases with a process each. In one there is what was drained"
                                + " before, in the other %,d deliveries of the last 300 days more, all of this tenant, each with its try. Both"
                                + " processes had sent as much before the first round. Rates have no verdict: from round to round on the"
                                + " same side they have been seen to differ by a factor of four.",
                        sizes.delivered()),
                String.format(
                        Locale.ROOT,
                        "*Claims*: %,d more deliveries to each side with auto_explain on; the blocks of 8 KiB that all claims that found"
                                + " something looked at, in memory or not, by the deliveries they claimed. Once as the drains had left the"
                                + " tables, where deliveries that ended lie in the way until the next vacuum, and once just vacuumed. The"
                                + " verdict is on the second.",
                        sizes.explained()),
                "Rates are from the first try to the last delivery by the service's own times. The stand-in runs on the same processors.",
                "Order is checked twice: by the times of delivery in the database, and because the stand-in refuses a document whose contact"
                        + " it does not hold. Books are over all drains of this report.",
                "Operations go to both processes in turn, 40 questions each time over 4 connections, or 20 commands over one, after loading"
                        + " both until the JVMs have compiled what is hot. The integration is switched off then, so that nothing"
                        + " is sent; before each command "
                        + Desk.OF_A_STATE
                        + " deliveries are made exhausted again, and for a flush as many that wait for their next try, past the service.",
                "Pages: blocks of 8 KiB that the statement with the most of them looked at, in memory or not, in one request.");
    }
}
