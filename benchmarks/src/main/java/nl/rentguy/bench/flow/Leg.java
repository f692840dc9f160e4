package nl.rentguy.bench.flow;

import nl.rentguy.bench.load.Latencies;

/** How long a part of the way took, in milliseconds. */
record Leg(long count, double p50, double p99, double longest) {

    static Leg of(Latencies times) {
        return new Leg(times.count(), times.millisAt(50), times.millisAt(99), times.longestMillis());
    }
}
