package nl.rentguy.bench.growth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.bench.load.ReadTally.Reading;
import nl.rentguy.bench.machine.Machine;
import nl.rentguy.bench.report.Attachment;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.LineChart;
import nl.rentguy.bench.report.LineChart.Point;
import nl.rentguy.bench.report.LineChart.Series;
import nl.rentguy.bench.report.Report;
import nl.rentguy.bench.report.Table;
import nl.rentguy.bench.report.Target;
import nl.rentguy.bench.suite.Plans.Plan;
import nl.rentguy.platform.Part;

/** Turns what was read at each size into ratios, tables and plots. */
record GrowthReport(Readings readings, List<Load> loads) {
    private static final double FLAT = 2;
    private static final int DRAWN = 5;

    /** What it took to fill a service's tables. */
    record Load(Part service, int size, double seconds, long bytes) {}

    Report report(Machine machine, String startedAt) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(
                "measured",
                readings.measured().stream().map(Readings.Measured::figures).toList());
        figures.put("loads", loads);
        return new Report(
                "growth",
                "Growth",
                startedAt,
                machine,
                targets(),
                Stream.concat(readings.services().map(this::table), Stream.of(filled()))
                        .toList(),
                readings.services().map(this::chart).toList(),
                method(),
                figures,
                List.of(new Attachment("plans.txt", plans())));
    }

    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        readings.services().forEach(service -> targets.add(flat(service)));
        long errors = readings.errors();
        targets.add(new Target("answers other than 200", "0", Long.toString(errors), errors == 0));
        return targets;
    }

    private Target flat(Part service) {
        Question steepest = readings.steepest(service).getFirst();
        double ratio = readings.ratio(steepest);
        return new Target(
                String.format(
                        Locale.ROOT,
                        "%s: p99 at %,d deals per tenant / at %,d, the steepest of %d reads",
                        service.label(),
                        readings.sizes().getLast(),
                        readings.sizes().getFirst(),
                        readings.steepest(service).size()),
                "≤ " + Figures.of(FLAT),
                Figures.of(ratio) + " (" + steepest.name() + ")",
                ratio <= FLAT);
    }

    private Table table(Part service) {
        List<String> header = new ArrayList<>(List.of("read", "KiB"));
        readings.sizes().forEach(size -> header.add(String.format(Locale.ROOT, "%,d: p50 / p99 ms", size)));
        header.add("p99, last / first");
        readings.sizes().forEach(size -> header.add(String.format(Locale.ROOT, "%,d: pages", size)));
        return new Table(
                service.label() + ", by deals per tenant",
                header,
                readings.of(service).stream().map(this::row).toList());
    }

    private List<String> row(Question question) {
        List<String> cells = new ArrayList<>();
        cells.add(question.name() + (question.control() ? " (does not grow)" : ""));
        cells.add(Figures.of(readings.value(question, readings.sizes().getLast(), Reading::bytes) / 1024));
        readings.sizes()
                .forEach(size -> cells.add(Figures.of(readings.value(question, size, Reading::p50)) + " / "
                        + Figures.of(readings.value(question, size, Reading::p99))));
        cells.add(Figures.of(readings.ratio(question)));
        readings.sizes()
                .forEach(size -> cells.add(readings.at(question, size)
                        .map(Readings.Measured::pages)
                        .orElse("–")));
        return cells;
    }

    private Optional<Plan> plan(Question question, int size) {
        return readings.at(question, size).map(Readings.Measured::plan);
    }

    private Table filled() {
        return new Table(
                "Filling the tables",
                List.of("", "deals per tenant", "s", "GiB"),
                loads.stream()
                        .map(load -> List.of(
                                load.service().label(),
                                String.format(Locale.ROOT, "%,d", load.size()),
                                Figures.of(load.seconds()),
                                Figures.of(load.bytes() / (double) (1 << 30))))
                        .toList());
    }

    private LineChart chart(Part service) {
        List<Series> series = new ArrayList<>();
        readings.steepest(service).stream().limit(DRAWN).forEach(question -> series.add(line(question)));
        readings.of(service).stream().filter(Question::control).forEach(question -> series.add(line(question)));
        return new LineChart(
                service.label(),
                "99th percentile of " + service.label() + "'s steepest reads",
                "ms",
                "deals per tenant",
                true,
                series);
    }

    private Series line(Question question) {
        return new Series(
                question.name() + (question.control() ? " (does not grow)" : ""),
                readings.sizes().stream()
                        .map(size -> new Point(size, readings.value(question, size, Reading::p99)))
                        .toList());
    }

    private String plans() {
        return readings.questions().stream()
                .flatMap(question -> readings.sizes().stream()
                        .flatMap(size -> plan(question, size).stream()
                                .map(plan -> String.format(
                                        Locale.ROOT,
                                        "=== %s: %s, %,d deals per tenant, %.3f ms%n%n%s",
                                        question.service().label(),
                                        question.name(),
                                        size,
                                        plan.millis(),
                                        plan.text()))))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> method() {
        return List.of(
                "A database and a process of the service for each size, side by side. Every question goes to all sizes in turn, 40"
                        + " requests each time over 4 connections in a closed loop, until each size has had its number: what else the"
                        + " machine does meets every size alike. Loaded before until the JVMs have compiled what is hot. Directly at the"
                        + " service, with tokens of all tenants by chance.",
                Population.TENANTS
                        + " tenants of equal size; three years of enquiries; names with many duplicates; seven of ten"
                        + " enquiries from somebody new; of the newest tenth of the deals 68 % are open, of the others 1 %; per deal one"
                        + " lead, one consent and 1.5 activities; per deal one audit event, as every fifth enquiry has its chain of five:"
                        + " a full log is about ten times as large.",
                "The tables are filled by SQL, in the order of time and with the tenants in turn, as they would fill in years. Indexes"
                        + " are made afterwards, then the tables are vacuumed and analysed. They are unlogged and their foreign keys are"
                        + " not checked, which changes no read. crm-service's go before audit-service's come, for the sake of the disk.",
                "Pages: blocks of 8 KiB that the statement with the most of them looked at, in memory or not, in one request."
                        + " PostgreSQL has 64 MB of its own memory; what is not there comes from the system's cache or the disk.",
                "The API has no search by name; what there is, exact e-mail and phone, is measured.");
    }
}
