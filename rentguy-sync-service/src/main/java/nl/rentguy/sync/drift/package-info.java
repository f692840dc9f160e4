/** Compares what RentGuy holds with what it was sent, and sends anew what differs. */
@NullMarked
package nl.rentguy.sync.drift;

import org.jspecify.annotations.NullMarked;
