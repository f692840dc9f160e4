package nl.rentguy.bench.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.rentguy.bench.report.BarChart;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.Table;
import nl.rentguy.bench.suite.Recorded;
import org.jspecify.annotations.Nullable;

/** Windows as tables and plots. */
record FlowTables(List<FlowWindow> windows) {
    private static final String RATE = "leads/s";

    Table way() {
        return new Table(
                "Milliseconds, p50 / p99 / longest",
                Stream.concat(
                                Stream.of(RATE, "due → 201"),
                                Stream.of(End.values()).map(end -> "201 → " + end.words()))
                        .toList(),
                windows.stream().map(FlowTables::wayRow).toList());
    }

    private static List<String> wayRow(FlowWindow window) {
        List<String> row = new ArrayList<>(List.of(rate(window)));
        row.add(times(window, FlowWindow.ANSWERS, window.answer()));
        for (End end : End.values()) {
            row.add(times(window, end.words(), window.fromAnswer().get(end)));
        }
        return row;
    }

    Table fromDeal() {
        return new Table(
                "Of which after the deal was committed, p50 / p99 / longest",
                List.of(RATE, "deal → " + End.RENTGUY.words(), "deal → " + End.MAIL.words()),
                windows.stream()
                        .map(window -> List.of(
                                rate(window),
                                times(
                                        window,
                                        End.RENTGUY.words(),
                                        window.fromDeal().get(End.RENTGUY)),
                                times(
                                        window,
                                        End.MAIL.words(),
                                        window.fromDeal().get(End.MAIL))))
                        .toList());
    }

    private static String times(FlowWindow window, String lag, @Nullable Leg leg) {
        if (window.grows(lag)) {
            return String.format(
                    Locale.ROOT, "lag grows by %s/s", Figures.of(window.growth().getOrDefault(lag, 0.0)));
        }
        return leg == null || leg.count() == 0
                ? "–"
                : Figures.of(leg.p50()) + " / " + Figures.of(leg.p99()) + " / " + Figures.of(leg.longest());
    }

    Table lag() {
        return new Table(
                "Lag: growth in leads per second, and leads on their way when the load ended",
                Stream.of(
                                Stream.of(RATE, "answers"),
                                Stream.of(End.values()).map(End::words),
                                Stream.of(End.values()).map(end -> "not yet " + end.words()),
                                Stream.of("seconds until nothing waited", "kept up"))
                        .flatMap(one -> one)
                        .toList(),
                windows.stream().map(FlowTables::lagRow).toList());
    }

    private static List<String> lagRow(FlowWindow window) {
        List<String> row = new ArrayList<>(List.of(rate(window), slope(window, FlowWindow.ANSWERS)));
        Stream.of(End.values()).forEach(end -> row.add(slope(window, end.words())));
        Stream.of(End.values())
                .forEach(end -> row.add(Long.toString(window.waiting().getOrDefault(end, 0L))));
        row.add(Figures.of(window.drained()));
        row.add(window.keptUp() ? "yes" : "**no**");
        return row;
    }

    private static String slope(FlowWindow window, String lag) {
        return String.format(Locale.ROOT, "%+.1f", window.growth().getOrDefault(lag, 0.0));
    }

    Table sample() {
        return new Table(
                "Deals asked for through the API, milliseconds until shown, p50 / longest",
                List.of(RATE, "asked for", "from 201", "from the deal's commit"),
                windows.stream()
                        .map(window -> List.of(
                                rate(window),
                                Long.toString(window.shown().count()),
                                Figures.of(window.shown().p50()) + " / "
                                        + Figures.of(window.shown().longest()),
                                Figures.of(window.showing().p50()) + " / "
                                        + Figures.of(window.showing().longest())))
                        .toList());
    }

    Table cpu() {
        List<String> processes = windows.stream()
                .flatMap(window -> window.cpuMillis().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        return new Table(
                "Processor time per lead, milliseconds; everything else is other work on the machine",
                Stream.of(Stream.of(RATE, "suite and load"), processes.stream())
                        .flatMap(one -> one)
                        .toList(),
                windows.stream().map(window -> cpuRow(window, processes)).toList());
    }

    private static List<String> cpuRow(FlowWindow window, List<String> processes) {
        Map<String, Double> millis = window.cpuMillis();
        List<String> row = new ArrayList<>(List.of(rate(window), Figures.of(window.cpuOfSuite())));
        processes.forEach(process -> row.add(Figures.of(millis.getOrDefault(process, 0.0))));
        return row;
    }

    Table books(FlowBooks books, Recorded recorded, long deadLetters) {
        List<List<String>> rows = new ArrayList<>();
        for (End end : End.values()) {
            FlowBooks.Page page = books.ends().getOrDefault(end, FlowBooks.Page.EMPTY);
            rows.add(Stream.of(books.accepted(), page.arrived(), page.missing(), page.doubled(), page.unanswered())
                    .map(String::valueOf)
                    .collect(() -> new ArrayList<>(List.of(end.words())), List::add, List::addAll));
        }
        rows.add(List.of(
                "in the audit log",
                Long.toString(books.accepted()),
                Long.toString(recorded.leads()),
                Long.toString(Math.max(0, books.accepted() - recorded.leads())),
                Long.toString(recorded.events() - recorded.leads()),
                Long.toString(Math.max(0, recorded.leads() - books.accepted()))));
        return new Table(
                "Books, lead-ins and warm-up included; events given up: " + deadLetters,
                List.of("", "accepted", "arrived", "missing", "arrived again", "arrived without a 201"),
                rows);
    }

    /** Of the rates that were kept up with. */
    BarChart chart(String name, String title, ToDoubleFunction<Leg> value) {
        List<FlowWindow> kept = windows.stream()
                .filter(FlowWindow::keptUp)
                .sorted((one, other) -> Double.compare(one.perSecond(), other.perSecond()))
                .toList();
        List<String> series = new ArrayList<>(List.of("201"));
        List<List<Double>> values = new ArrayList<>();
        values.add(kept.stream()
                .map(window -> value.applyAsDouble(window.answer()))
                .toList());
        for (End end : End.values()) {
            series.add(end.words());
            values.add(kept.stream()
                    .map(window -> value.applyAsDouble(window.fromAnswer().get(end)))
                    .toList());
        }
        return new BarChart(
                name,
                title,
                "ms from 201 (201: from when it was due)",
                kept.stream().map(FlowTables::rate).map(rate -> rate + "/s").toList(),
                series,
                values);
    }

    private static String rate(FlowWindow window) {
        return Figures.of(window.perSecond());
    }
}
