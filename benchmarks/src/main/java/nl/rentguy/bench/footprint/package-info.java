/** How soon the suite is there, and what it takes of the machine. */
@NullMarked
package nl.rentguy.bench.footprint;

import org.jspecify.annotations.NullMarked;
