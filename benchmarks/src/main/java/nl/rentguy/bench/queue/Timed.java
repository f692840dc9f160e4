package nl.rentguy.bench.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.rentguy.bench.load.ReadTally.Reading;
import nl.rentguy.bench.suite.Plans.Plan;
import org.jspecify.annotations.Nullable;

/**
 * An operation on one side.
 *
 * @param plan of the statement that looked at most pages; null when the database had nothing to do
 */
record Timed(
        String operation,
        String side,
        Reading reading,
        @Nullable Plan plan) {

    /** Without the plan's text. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("operation", operation);
        figures.put("side", side);
        figures.put("reading", reading);
        figures.put("pages", pages());
        return figures;
    }

    String pages() {
        return plan == null ? "–" : Long.toString(plan.buffers());
    }
}
