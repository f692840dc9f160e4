/** Benchmarks of the suite, and how they are run. */
@NullMarked
package nl.rentguy.bench;

import org.jspecify.annotations.NullMarked;
