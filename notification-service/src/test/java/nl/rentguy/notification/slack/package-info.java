/** Tests of this feature. */
@NullMarked
package nl.rentguy.notification.slack;

import org.jspecify.annotations.NullMarked;
