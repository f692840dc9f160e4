/** Tests of this feature. */
@NullMarked
package nl.rentguy.notification.query;

import org.jspecify.annotations.NullMarked;
