package nl.rentguy.bench.footprint;

/**
 * What one part takes.
 *
 * @param idleMegabytes resident while nobody does anything
 * @param loadMegabytes resident under load, at the moment when all parts together held most
 * @param idlePercent of one core, while nobody does anything
 * @param cpuSeconds processor time per 1,000 leads, all of it
 */
record PartUse(String part, double idleMegabytes, double loadMegabytes, double idlePercent, double cpuSeconds) {

    /** Without what it would have used anyway at this rate. */
    double ownSeconds(double perSecond) {
        return Math.max(0, cpuSeconds - idlePercent / 100 * 1000 / perSecond);
    }
}
