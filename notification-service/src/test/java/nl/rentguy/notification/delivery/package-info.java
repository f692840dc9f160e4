/** Tests of this feature. */
@NullMarked
package nl.rentguy.notification.delivery;

import org.jspecify.annotations.NullMarked;
