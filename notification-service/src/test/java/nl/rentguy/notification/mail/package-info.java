/** Tests of this feature. */
@NullMarked
package nl.rentguy.notification.mail;

import org.jspecify.annotations.NullMarked;
