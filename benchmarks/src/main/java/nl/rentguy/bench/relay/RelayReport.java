package nl.rentguy.bench.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.LineChart;
import nl.rentguy.bench.report.LineChart.Point;
import nl.rentguy.bench.report.LineChart.Series;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.report.Table;
import nl.rentguy.bench.report.Target;

/**
 * Turns the windows into ratios, a table and a plot.
 *
 * @param waiting how many stood in the outbox, and in the inbox, when there were many
 * @param lags milliseconds from the insert of an event to its handling, ascending
 */
record RelayReport(int waiting, List<Window> windows, List<Long> lags, Order order) {
    static final String FED = "relay, outbox almost empty";
    static final String BACKLOG = "relay, outbox full";
    static final String INBOX_FEW = "crm-service, inbox as it is";
    static final String INBOX_MANY = "crm-service, inbox full";
    static final String LOG = "audit-service";

    private static final double KEPT = 0.8;

    /**
     * What the event log tells of the order.
     *
     * @param checked events that were looked at
     * @param outOfOrder events that stand behind a later one of their aggregate
     */
    record Order(long checked, long doubled, long outOfOrder) {}

    Report report(Machine machine, String startedAt) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("windows", windows);
        figures.put("lagMillis", Map.of("p50", lag(0.5), "p99", lag(0.99), "longest", lag(1), "events", lags.size()));
        figures.put("order", order);
        return new Report(
                "relay-and-inbox",
                "Relay and inbox",
                startedAt,
                machine,
                targets(),
                List.of(rates(), steady()),
                List.of(left(), pace()),
                method(),
                figures);
    }

    List<Target> targets() {
        return List.of(
                ratio("relay, events/s: " + number() + " waiting / almost none", rate(BACKLOG), rate(FED)),
                ratio(
                        "relay, " + number() + " waiting: the last fifth / the second fifth",
                        window(BACKLOG).perSecond(0.8, 1),
                        window(BACKLOG).perSecond(0.2, 0.4)),
                ratio(
                        "crm-service, events/s: " + number() + " rows in the inbox / few",
                        rate(INBOX_MANY),
                        rate(INBOX_FEW)),
                new Target(
                        "events behind a later one of their aggregate",
                        "0",
                        String.format(Locale.ROOT, "%d of %,d", order.outOfOrder(), order.checked()),
                        order.outOfOrder() == 0 && order.checked() > 0));
    }

    private String number() {
        return String.format(Locale.ROOT, "%,d", waiting);
    }

    private static Target ratio(String what, double ours, double theirs) {
        double ratio = theirs <= 0 ? 0 : ours / theirs;
        return new Target(what, "≥ " + Figures.of(KEPT), Figures.of(ratio), ratio >= KEPT);
    }

    private Window window(String name) {
        return windows.stream()
                .filter(window -> window.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Window(name, List.of(new Window.Sample(0, 0)), Map.of()));
    }

    private double rate(String name) {
        return window(name).perSecond();
    }

    private Table rates() {
        return new Table(
                "Events a second",
                List.of("", "events/s", "seconds", "per core-second", "processor time per event, µs"),
                windows.stream().map(RelayReport::row).toList());
    }

    private static List<String> row(Window window) {
        String cpu = window.cpuSeconds().entrySet().stream()
                .map(process -> Map.entry(
                        process.getKey(), window.events() == 0 ? 0 : process.getValue() * 1e6 / window.events()))
                .filter(process -> process.getValue() >= 1)
                .map(process -> process.getKey() + " " + Figures.of(process.getValue()))
                .collect(Collectors.joining(", "));
        return List.of(
                window.name(),
                Figures.of(window.perSecond()),
                Figures.of(window.seconds()),
                Figures.of(window.perCoreSecond()),
                cpu);
    }

    /** The lag within which a share of the events was handled, in milliseconds. */
    long lag(double share) {
        return lags.isEmpty() ? 0 : lags.get((int) Math.min(lags.size() - 1, Math.floor(share * lags.size())));
    }

    private Table steady() {
        return new Table(
                "50 enquiries a second: from the insert into the outbox to crm-service's transaction",
                List.of("events", "p50 ms", "p99 ms", "longest ms"),
                List.of(List.of(
                        Integer.toString(lags.size()),
                        Long.toString(lag(0.5)),
                        Long.toString(lag(0.99)),
                        Long.toString(lag(1)))));
    }

    private LineChart left() {
        return new LineChart(
                "waiting",
                "Waiting in the outbox while the relay works it off",
                "events",
                "seconds",
                false,
                List.of(new Series(
                        BACKLOG,
                        window(BACKLOG).samples().stream()
                                .map(sample -> new Point(sample.seconds(), waiting - (double) sample.count()))
                                .toList())));
    }

    private LineChart pace() {
        return new LineChart(
                "pace",
                "Events handled since the window began",
                "events",
                "seconds",
                false,
                List.of(INBOX_FEW, INBOX_MANY, LOG).stream()
                        .map(name -> new Series(name, progress(window(name))))
                        .toList());
    }

    private static List<Point> progress(Window window) {
        long first = window.samples().getFirst().count();
        return window.samples().stream()
                .map(sample -> new Point(sample.seconds(), sample.count() - (double) first))
                .toList();
    }

    private List<String> method() {
        return List.of(
                "Events are written into lead-service's outbox by SQL, as the service writes them: half enquiries, the rest submissions that are"
                        + " set aside and, some batches later, discarded, two versions of one aggregate each.",
                "The relay is measured with both consumers stopped: kept fed with less than 10,000 rows, then with "
                        + number()
                        + " that were written while its process was held. It counts what Kafka acknowledged.",
                "crm-service works off the topic from where it stood; what it handles are the enquiries (contact, lead, consent, deal, task and"
                        + " five events of its own each), the others it skips. It counts what it committed. Between the two windows its"
                        + " inbox is given " + number()
                        + " rows; each window begins after the same time for compiling.",
                "audit-service records every event with its place in Kafka; by that the order is checked, over what it had read by the end.",
                "Sampled by the services' own metrics. Processor time of all processes but the load generator counts as core-seconds.");
    }
}
