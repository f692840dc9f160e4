package nl.rentguy.bench.load;

import org.HdrHistogram.Histogram;

/** Times of answers, kept in buckets of three significant digits up to one minute; longer ones count as one minute. */
public final class Latencies {
    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final int DIGITS = 3;

    private final Histogram nanos = new Histogram(1_000, LONGEST_NANOS, DIGITS);

    public void add(long tookNanos) {
        nanos.recordValue(Math.clamp(tookNanos, 0, LONGEST_NANOS));
    }

    public void addAll(Latencies others) {
        nanos.add(others.nanos);
    }

    public long count() {
        return nanos.getTotalCount();
    }

    /** The time within which this share of the answers came, in milliseconds; 0 when there are none. */
    public double millisAt(double percent) {
        return count() == 0 ? 0 : nanos.getValueAtPercentile(percent) / 1e6;
    }

    /** The longest, in milliseconds. */
    public double longestMillis() {
        return count() == 0 ? 0 : nanos.getMaxValue() / 1e6;
    }
}
