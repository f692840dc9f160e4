package nl.rentguy.bench.queue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How a batch went out.
 *
 * @param count deliveries that waited
 * @param samples in the order of time
 * @param heaps what the service held on to, the most waiting first; empty where that was not looked at
 * @param cpuSeconds used meanwhile, by process
 */
record Drain(
        String name,
        int count,
        List<Sample> samples,
        List<Heap> heaps,
        Map<String, Double> cpuSeconds,
        Outcome outcome) {

    /**
     * A look at it.
     *
     * @param seconds since they were queued or, when the service was started then, since that began
     * @param done deliveries that wait no more
     * @param megabytes resident memory of the service
     */
    record Sample(double seconds, long done, long megabytes) {}

    /**
     * All that could be reached on the service's heap at one moment.
     *
     * @param waiting deliveries that waited then
     */
    record Heap(long waiting, long bytes) {}

    static Drain of(
            String name,
            int count,
            List<Sample> samples,
            List<Heap> heaps,
            Map<String, Long> before,
            Map<String, Long> after,
            Outcome outcome) {
        Map<String, Double> used = new TreeMap<>();
        after.forEach((process, nanos) -> used.put(process, (nanos - before.getOrDefault(process, nanos)) / 1e9));
        return new Drain(name, count, List.copyOf(samples), List.copyOf(heaps), used, outcome);
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

    /** Bytes more on the heap for each delivery more that waits; negative when it grew while they went out. */
    OptionalDouble bytesPerWaiting() {
        if (heaps.size() < 2) {
            return OptionalDouble.empty();
        }
        Heap most = heaps.getFirst();
        Heap fewest = heaps.getLast();
        return OptionalDouble.of((double) (most.bytes() - fewest.bytes()) / (most.waiting() - fewest.waiting()));
    }
}
