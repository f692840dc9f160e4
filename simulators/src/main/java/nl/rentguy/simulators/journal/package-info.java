/** Everything that arrived at a stand-in, kept in order and over restarts. */
@NullMarked
package nl.rentguy.simulators.journal;

import org.jspecify.annotations.NullMarked;
