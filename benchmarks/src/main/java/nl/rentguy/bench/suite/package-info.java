/** The whole suite as benchmarks run it. */
@NullMarked
package nl.rentguy.bench.suite;

import org.jspecify.annotations.NullMarked;
