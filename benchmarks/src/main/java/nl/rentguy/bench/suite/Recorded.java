package nl.rentguy.bench.suite;

/**
 * What the audit log holds of the fact that leads were captured.
 *
 * @param leads different ones
 * @param events as many as leads, unless something was recorded twice
 */
public record Recorded(long leads, long events) {}
