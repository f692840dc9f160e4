package nl.rentguy.e2e;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How often each thing was seen. Two tallies are equal when nothing is missing and nothing is there twice. */
public final class Tally {
    private static final int SHOWN = 8;

    private final Map<String, Integer> counts = new TreeMap<>();

    private Tally() {}

    public static Tally of(Stream<String> things) {
        Tally tally = new Tally();
        things.forEach(thing -> tally.counts.merge(thing, 1, Integer::sum));
        return tally;
    }

    /** How many things there are, doubles counted. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What differs, in one line; empty when nothing does. */
    public String differenceTo(Tally expected) {
        Tally missing = missingOf(expected);
        Tally surplus = beyond(expected);
        return (missing.counts.isEmpty() ? "" : missing.total() + " missing " + missing)
                + (surplus.counts.isEmpty() ? "" : " " + surplus.total() + " too many " + surplus);
    }

    /** What is expected and not here. */
    public Tally missingOf(Tally expected) {
        return expected.minus(this);
    }

    /** What is here and not expected, or more often than expected. */
    public Tally beyond(Tally expected) {
        return minus(expected);
    }

    private Tally minus(Tally other) {
        Tally rest = new Tally();
        counts.forEach((thing, count) -> {
            int left = count - other.counts.getOrDefault(thing, 0);
            if (left > 0) {
                rest.counts.put(thing, left);
            }
        });
        return rest;
    }

    @Override
    public String toString() {
        String shown = String.join(", ", counts.keySet().stream().limit(SHOWN).toList());
        return "(" + shown + (counts.size() > SHOWN ? ", …" : "") + ")";
    }
}
