/** The equipment and the people that projects at RentGuy are planned with. */
@NullMarked
package nl.rentguy.simulators.rentguy.planning;

import org.jspecify.annotations.NullMarked;
