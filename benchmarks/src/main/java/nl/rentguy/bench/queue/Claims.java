package nl.rentguy.bench.queue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.bench.report.Figures;
import nl.rentguy.bench.report.Table;
import nl.rentguy.bench.report.Target;

/**
 * Whether claims look at more where much was delivered before.
 *
 * @param asLeft few and many, after all that was drained: what had ended and was not vacuumed yet is passed over by claims
 * @param vacuumed few and many, just vacuumed
 */
record Claims(Pair asLeft, Pair vacuumed) {
    /** An index with a level more looks at half as much again; a plan that reads what went before, at hundreds of times as much. */
    private static final double FLAT = 2;

    /** The same on both sides. */
    record Pair(Claimed few, Claimed many) {

        /** Pages with many by those with few; 0 when it is not known. */
        double ratio() {
            return few.pagesEach() == 0 ? 0 : many.pagesEach() / few.pagesEach();
        }
    }

    /** Of vacuumed tables only: when the last vacuum was is chance, and would decide otherwise. */
    Target target() {
        double ratio = vacuumed.ratio();
        return new Target(
                "pages that a claim looks at for a delivery: many delivered before / few",
                "≤ " + Figures.of(FLAT),
                Figures.of(ratio),
                ratio > 0 && ratio <= FLAT);
    }

    Table table() {
        return new Table(
                "Pages that a claim looks at for each delivery",
                List.of("", "few", "many", "many / few"),
                List.of(row("as the drains left the tables", asLeft), row("just vacuumed", vacuumed)));
    }

    private static List<String> row(String name, Pair pair) {
        return List.of(
                name,
                Figures.of(pair.few().pagesEach()),
                Figures.of(pair.many().pagesEach()),
                Figures.of(pair.ratio()));
    }

    Map<String, Object> figures() {
        return Map.of("asLeft", figures(asLeft), "vacuumed", figures(vacuumed));
    }

    private static List<Map<String, Object>> figures(Pair pair) {
        return List.of(pair.few().figures(), pair.many().figures());
    }

    /** What the database did in the claims that looked at most, as text. */
    String plans() {
        return Stream.of(asLeft.few(), asLeft.many(), vacuumed.few(), vacuumed.many())
                .flatMap(claimed -> Stream.ofNullable(claimed.dearest())
                        .map(plan -> String.format(
                                Locale.ROOT,
                                "=== claim, %s, %.3f ms%n%n%s",
                                claimed.side(),
                                plan.millis(),
                                plan.text())))
                .collect(Collectors.joining("\n"));
    }
}
