/** The whole suite as benchmarks run it, and what services need that run without the rest of it. */
@NullMarked
package nl.rentguy.bench.suite;

import org.jspecify.annotations.NullMarked;
