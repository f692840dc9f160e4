/** Events leave the service here, and only here: the row commits with the state, the relay publishes it. */
@NullMarked
package nl.rentguy.kit.outbox;

import org.jspecify.annotations.NullMarked;
