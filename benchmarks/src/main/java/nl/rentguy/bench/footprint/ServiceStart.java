package nl.rentguy.bench.footprint;

/** Seconds from the start of a service's process until it says that it is ready, of several starts. */
record ServiceStart(String part, Medians seconds) {}
