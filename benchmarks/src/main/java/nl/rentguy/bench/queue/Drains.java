package nl.rentguy.bench.queue;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.Table;

/**
 * All that was drained.
 *
 * @param withFew and {@code withMany} round by round
 */
record Drains(Drain limited, List<Drain> withFew, List<Drain> withMany) {

    List<Drain> all() {
        return Stream.of(List.of(limited), withFew, withMany)
                .flatMap(List::stream)
                .toList();
    }

    long sum(ToLongFunction<Drain> value) {
        return all().stream().mapToLong(value).sum();
    }

    Table table() {
        return new Table(
                "Drains",
                List.of(
                        "",
                        "deliveries/s",
                        "seconds",
                        "answers 429",
                        "second fifth, MB",
                        "last fifth, MB",
                        "processor time per delivery, µs"),
                all().stream().map(Drains::row).toList());
    }

    private static List<String> row(Drain drain) {
        String cpu = drain.cpuSeconds().entrySet().stream()
                .map(process -> Map.entry(process.getKey(), process.getValue() * 1e6 / Math.max(1, drain.count())))
                .filter(process -> process.getValue() >= 1)
                .map(process -> process.getKey() + " " + Figures.of(process.getValue()))
                .collect(Collectors.joining(", "));
        return List.of(
                drain.name(),
                Figures.of(drain.perSecond()),
                Figures.of(drain.outcome().seconds()),
                Long.toString(drain.outcome().limited()),
                Long.toString(drain.megabytes(0.2, 0.4)),
                Long.toString(drain.megabytes(0.8, 1)),
                cpu);
    }
}
