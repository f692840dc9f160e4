package nl.rentguy.bench.flow;

import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Looks for the highest rate that is kept up with: doubles while it is, then halves the gap. */
final class RateSearch {
    private static final double CLOSE_ENOUGH = 1.12;
    private static final int STEP = 5;

    private final NavigableMap<Double, Boolean> tried = new TreeMap<>();

    void note(double rate, boolean keptUp) {
        tried.merge(rate, keptUp, Boolean::logicalAnd);
    }

    /** The highest that was kept up with below all that were not; 0 when there is none. */
    double highest() {
        return tried.headMap(lowestLost().orElse(Double.MAX_VALUE), false).keySet().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    OptionalDouble lowestLost() {
        return tried.entrySet().stream()
                .filter(one -> !one.getValue())
                .mapToDouble(one -> one.getKey())
                .min();
    }

    /** What to try next; empty when the two bounds are close enough. */
    OptionalDouble next() {
        double low = highest();
        if (lowestLost().isEmpty()) {
            return low == 0 ? OptionalDouble.empty() : OptionalDouble.of(low * 2);
        }
        double high = lowestLost().getAsDouble();
        double middle = Math.max(1, Math.rint((low + high) / 2 / STEP) * STEP);
        boolean isNarrow = high <= low * CLOSE_ENOUGH || middle <= low || middle >= high;
        return isNarrow ? OptionalDouble.empty() : OptionalDouble.of(middle);
    }
}
