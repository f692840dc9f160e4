package nl.rentguy.bench.queue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rentguy.bench.suite.Plans.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What the database looked at to claim a batch.
 *
 * @param deliveries that were claimed
 * @param pages that all those claims together looked at; claims that found nothing are left out, as their number is chance
 * @param dearest plan of a claim; null when nothing was claimed
 */
record Claimed(
        String side, long deliveries, long pages, @Nullable Plan dearest) {
    /** What only the statement that claims has in its text. */
    static final List<String> STATEMENT = List.of("claimed as (");

    private static final Pattern ROWS = Pattern.compile("\\(actual [^)]*rows=([0-9]+)(?:\\.[0-9]+)? loops=");

    static Claimed of(String side, List<Plan> claims) {
        List<Plan> fruitful = claims.stream().filter(claim -> rows(claim) > 0).toList();
        return new Claimed(
                side,
                fruitful.stream().mapToLong(Claimed::rows).sum(),
                fruitful.stream().mapToLong(Plan::buffers).sum(),
                fruitful.stream().max(Comparator.comparingLong(Plan::buffers)).orElse(null));
    }

    /** The first line that counts rows is that of the outermost node. */
    private static long rows(Plan claim) {
        Matcher rows = ROWS.matcher(claim.text());
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    /** Pages for each delivery; 0 when nothing was claimed. */
    double pagesEach() {
        return deliveries == 0 ? 0 : (double) pages / deliveries;
    }

    /** Without the plan's text. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("side", side);
        figures.put("deliveries", deliveries);
        figures.put("pages", pages);
        return figures;
    }
}
