/** What a stand-in for one company is, and the door every request to it passes. */
@NullMarked
package nl.rentguy.simulators.standin;

import org.jspecify.annotations.NullMarked;
