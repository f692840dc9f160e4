/** The switch that makes a stand-in fail on purpose. */
@NullMarked
package nl.rentguy.simulators.failure;

import org.jspecify.annotations.NullMarked;
