package nl.rentguy.bench.footprint;

import java.util.List;
import nl.rentguy.bench.report.Figures;

/** Several measurements of the same. */
record Medians(List<Double> values) {

    Medians {
        values = values.stream().sorted().toList();
    }

    /** Of two in the middle the larger; 0 when there is none. */
    double median() {
        return values.isEmpty() ? 0 : values.get(values.size() / 2);
    }

    /** The median, and the lowest and highest when there is more than one. */
    String words() {
        return values.size() < 2
                ? Figures.of(median())
                : Figures.of(median()) + " (" + Figures.of(values.getFirst()) + " to " + Figures.of(values.getLast())
                        + ")";
    }
}
