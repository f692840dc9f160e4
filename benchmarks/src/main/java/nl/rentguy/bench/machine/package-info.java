/** What the figures were taken on. */
@NullMarked
package nl.rentguy.bench.machine;

import org.jspecify.annotations.NullMarked;
