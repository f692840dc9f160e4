package nl.rentguy.bench.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a count came in a stretch of time.
 *
 * @param samples from the first on, in the order of time
 * @param cpuSeconds used by each process between the first sample and the last
 */
record Window(String name, List<Sample> samples, Map<String, Double> cpuSeconds) {

    /** A count at a moment. */
    record Sample(double seconds, long count) {}

    static Window of(String name, List<Sample> samples, Map<String, Long> before, Map<String, Long> after) {
        Map<String, Double> used = new TreeMap<>();
        after.forEach((process, nanos) -> used.put(process, (nanos - before.getOrDefault(process, 0L)) / 1e9));
        return new Window(name, List.copyOf(samples), used);
    }

    long events() {
        return samples.getLast().count() - samples.getFirst().count();
    }

    double seconds() {
        return samples.getLast().seconds() - samples.getFirst().seconds();
    }

    double perSecond() {
        return seconds() <= 0 ? 0 : events() / seconds();
    }

    /** Events for a second of one processor's time, of all processes together without the load generator. */
    double perCoreSecond() {
        double used = cpuSeconds.entrySet().stream()
                .filter(process -> !process.getKey().equals("load generator"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return used <= 0 ? 0 : events() / used;
    }

    /** The rate between two shares of the events, for example of the last fifth: 0.8 and 1. */
    double perSecond(double from, double to) {
        long first = samples.getFirst().count();
        List<Sample> part = new ArrayList<>(samples.stream()
                .filter(sample -> sample.count() >= first + from * events() && sample.count() <= first + to * events())
                .toList());
        if (part.size() < 2) {
            return 0;
        }
        double took = part.getLast().seconds() - part.getFirst().seconds();
        return took <= 0 ? 0 : (part.getLast().count() - part.getFirst().count()) / took;
    }
}
