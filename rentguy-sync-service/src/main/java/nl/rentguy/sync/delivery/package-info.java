/** The durable queue of what RentGuy must hold: taking events in, sending, and what became of it. */
@NullMarked
package nl.rentguy.sync.delivery;

import org.jspecify.annotations.NullMarked;
