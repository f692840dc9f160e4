/** Tests of this feature. */
@NullMarked
package nl.rentguy.notification.alert;

import org.jspecify.annotations.NullMarked;
