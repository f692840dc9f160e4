/** Starts the stand-ins for other companies' APIs on one port. */
@NullMarked
package nl.rentguy.simulators;

import org.jspecify.annotations.NullMarked;
