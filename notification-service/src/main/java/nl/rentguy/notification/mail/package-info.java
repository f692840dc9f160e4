/** The channel e-mail. */
@NullMarked
package nl.rentguy.notification.mail;

import org.jspecify.annotations.NullMarked;
