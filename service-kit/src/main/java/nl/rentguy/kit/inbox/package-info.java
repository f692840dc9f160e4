/** Events enter the service here: decoded, deduplicated, retried, and parked when nobody can handle them. */
@NullMarked
package nl.rentguy.kit.inbox;

import org.jspecify.annotations.NullMarked;
