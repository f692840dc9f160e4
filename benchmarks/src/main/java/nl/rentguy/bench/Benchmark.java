package nl.rentguy.bench;

import nl.rentguy.bench.report.Report;

/** One question about the suite's speed. */
public interface Benchmark {

    /** As in {@code ./suite bench NAME}. */
    String name();

    Report run(Run run) throws Exception;
}
