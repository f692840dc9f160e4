/** Tests of this feature. */
@NullMarked
package nl.rentguy.notification.template;

import org.jspecify.annotations.NullMarked;
