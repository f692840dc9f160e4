/** The stand-in for RentGuy. */
@NullMarked
package nl.rentguy.simulators.rentguy;

import org.jspecify.annotations.NullMarked;
