/** Tests of this feature. */
@NullMarked
package nl.rentguy.notification.model;

import org.jspecify.annotations.NullMarked;
