/** Tests of this feature. */
@NullMarked
package nl.rentguy.notification.webhook;

import org.jspecify.annotations.NullMarked;
