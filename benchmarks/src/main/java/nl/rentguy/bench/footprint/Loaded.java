package nl.rentguy.bench.footprint;

/**
 * The suite under load.
 *
 * @param measured leads of the measured time
 * @param accepted leads answered with 201, the warm-up included
 * @param refused leads that were not, likewise
 * @param arrived leads that afterwards were in the audit log and nowhere on their way any more, likewise
 */
record Loaded(double perSecond, long measured, long accepted, long refused, long arrived, Usage usage) {}
