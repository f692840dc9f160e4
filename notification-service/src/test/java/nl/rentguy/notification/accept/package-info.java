/** Tests of this feature. */
@NullMarked
package nl.rentguy.notification.accept;

import org.jspecify.annotations.NullMarked;
