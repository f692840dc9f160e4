package nl.rentguy.bench.flow;

import java.util.Arrays;
import java.util.Collection;

/** How many have begun a leg and not ended it, looked at every tenth of a second. */
final class Lag {
    private static final long STEP = 100_000;

    private final long[] begun;
    private final long[] ended;

    private Lag(long[] begun, long[] ended) {
        this.begun = begun;
        this.ended = ended;
    }

    /** From the times, in microseconds, at which leads began and ended the leg. */
    static Lag of(Collection<Long> begun, Collection<Long> ended) {
        return new Lag(sorted(begun), sorted(ended));
    }

    private static long[] sorted(Collection<Long> times) {
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    long at(long time) {
        return until(begun, time) - until(ended, time);
    }

    private static long until(long[] times, long time) {
        int at = Arrays.binarySearch(times, time);
        if (at < 0) {
            return -at - 1L;
        }
        while (at < times.length && times[at] == time) {
            at++;
        }
        return at;
    }

    /** Leads per second by which it grows, negative when it shrinks: the slope of the straight line nearest to it. */
    double growth(long from, long to) {
        double middleTime = (to - from) / 2e6;
        long looks = (to - from) / STEP + 1;
        double mean = 0;
        for (long look = 0; look < looks; look++) {
            mean += (double) at(from + look * STEP) / looks;
        }
        double together = 0;
        double squares = 0;
        for (long look = 0; look < looks; look++) {
            double time = look * STEP / 1e6 - middleTime;
            together += time * (at(from + look * STEP) - mean);
            squares += time * time;
        }
        return squares == 0 ? 0 : together / squares;
    }
}
