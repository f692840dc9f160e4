package nl.rentguy.bench.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.Table;
import nl.rentguy.bench.report.Target;

/** How long operators waited, with few and with many deliveries that went before. */
record Timings(List<Timed> few, List<Timed> many) {
    private static final double FLAT = 2;

    List<Target> targets() {
        return List.of(flat(), answered());
    }

    private Target flat() {
        String steepest = few.stream()
                .map(Timed::operation)
                .max(Comparator.comparingDouble(this::ratio))
                .orElse("nothing");
        double ratio = ratio(steepest);
        return new Target(
                "p99 with many delivered / with few, the steepest of " + few.size() + " operations",
                "≤ " + Figures.of(FLAT),
                Figures.of(ratio) + " (" + steepest + ")",
                ratio > 0 && ratio <= FLAT);
    }

    private Target answered() {
        long errors = Stream.concat(few.stream(), many.stream())
                .flatMap(one -> one.reading().errors().values().stream())
                .mapToLong(Long::longValue)
                .sum();
        return new Target("operations that were not answered with 200", "0", Long.toString(errors), errors == 0);
    }

    /** The 99th percentile with many by that with few; 0 when it was not measured. */
    double ratio(String operation) {
        double before = p99(few, operation);
        return before <= 0 ? 0 : p99(many, operation) / before;
    }

    private static double p99(List<Timed> side, String operation) {
        return side.stream()
                .filter(one -> one.operation().equals(operation))
                .mapToDouble(one -> one.reading().p99())
                .findFirst()
                .orElse(0);
    }

    Table table() {
        return new Table(
                "Operations",
                List.of(
                        "",
                        "requests",
                        "few: p50 / p99 ms",
                        "many: p50 / p99 ms",
                        "p99, many / few",
                        "few: pages",
                        "many: pages"),
                few.stream().map(this::row).toList());
    }

    private List<String> row(Timed before) {
        Timed after = many.stream()
                .filter(one -> one.operation().equals(before.operation()))
                .findFirst()
                .orElse(before);
        return List.of(
                before.operation(),
                Long.toString(before.reading().count()),
                times(before),
                times(after),
                Figures.of(ratio(before.operation())),
                before.pages(),
                after.pages());
    }

    private static String times(Timed one) {
        return Figures.of(one.reading().p50()) + " / "
                + Figures.of(one.reading().p99());
    }

    /** What the database did, as text. */
    String plans() {
        return Stream.concat(few.stream(), many.stream())
                .flatMap(one -> Stream.ofNullable(one.plan())
                        .map(plan -> String.format(
                                Locale.ROOT,
                                "=== %s, %s, %.3f ms%n%n%s",
                                one.operation(),
                                one.side(),
                                plan.millis(),
                                plan.text())))
                .collect(Collectors.joining("\n"));
    }
}
