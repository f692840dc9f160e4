/** Requests come in. */
@NullMarked
package nl.rentguy.notification.accept;

import org.jspecify.annotations.NullMarked;
