/** From values to mails and cards. */
@NullMarked
package nl.rentguy.notification.template;

import org.jspecify.annotations.NullMarked;
