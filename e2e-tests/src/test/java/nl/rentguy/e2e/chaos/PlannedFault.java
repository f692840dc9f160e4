package nl.rentguy.e2e.chaos;

import java.time.Duration;

/**
 * A fault and its time in the run.
 *
 * @param until when it is mended; the same as {@code at} for what is over at once
 */
record PlannedFault(Duration at, Fault fault, Duration until) {}
