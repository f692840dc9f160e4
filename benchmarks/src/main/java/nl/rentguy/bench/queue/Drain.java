package nl.rentguy.bench.queue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a batch went out.
 *
 * @param count deliveries that waited
 * @param samples in the order of time
 * @param cpuSeconds used meanwhile, by process
 */
record Drain(String name, int count, List<Sample> samples, Map<String, Double> cpuSeconds, Outcome outcome) {

    /**
     * A look at it.
     *
     * @param seconds since they were queued or, when the service was started then, since that began
     * @param done deliveries that wait no more
     * @param megabytes resident memory of the service
     */
    record Sample(double seconds, long done, long megabytes) {}

    static Drain of(
            String name,
            int count,
            List<Sample> samples,
            Map<String, Long> before,
            Map<String, Long> after,
            Outcome outcome) {
        Map<String, Double> used = new TreeMap<>();
        after.forEach((process, nanos) -> used.put(process, (nanos - before.getOrDefault(process, nanos)) / 1e9));
        return new Drain(name, count, List.copyOf(samples), used, outcome);
    }

    double perSecond() {
        return outcome.perSecond();
    }

    /** The most memory between two shares of the deliveries, for example in the last fifth: 0.8 and 1; 0 without a sample. */
    long megabytes(double from, double to) {
        return samples.stream()
                .filter(sample -> sample.done() >= from * count && sample.done() <= to * count)
                .mapToLong(Sample::megabytes)
                .max()
                .orElse(0);
    }

    /** Memory in the last fifth by that in the second; 0 when either is not known. */
    double memoryGrowth() {
        long second = megabytes(0.2, 0.4);
        return second == 0 ? 0 : (double) megabytes(0.8, 1) / second;
    }
}
