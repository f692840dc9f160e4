/** Messages to channels that have an address on the web. */
@NullMarked
package nl.rentguy.notification.webhook;

import org.jspecify.annotations.NullMarked;
