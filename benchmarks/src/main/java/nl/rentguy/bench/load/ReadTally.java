package nl.rentguy.bench.load;

import java.util.Map;
import java.util.TreeMap;

/** What reads took; fed by several threads, also in several turns. */
public final class ReadTally {
    private static final int OK = 200;

    private final Latencies latencies = new Latencies();
    private final Map<String, Long> errors = new TreeMap<>();
    private long bytes;

    /**
     * What was counted.
     *
     * @param p50 and its like are in milliseconds
     * @param bytes of an answer without its head, on average
     * @param errors answers other than 200 by status; {@code no answer} for a broken connection
     */
    public record Reading(long count, double p50, double p99, double longest, double bytes, Map<String, Long> errors) {}

    synchronized void add(int status, long nanos, int length) {
        if (status == OK) {
            latencies.add(nanos);
            bytes += length;
        } else {
            fail(Integer.toString(status));
        }
    }

    synchronized void fail(String kind) {
        errors.merge(kind, 1L, Long::sum);
    }

    public synchronized Reading reading() {
        return new Reading(
                latencies.count(),
                latencies.millisAt(50),
                latencies.millisAt(99),
                latencies.longestMillis(),
                latencies.count() == 0 ? 0 : (double) bytes / latencies.count(),
                Map.copyOf(errors));
    }
}
