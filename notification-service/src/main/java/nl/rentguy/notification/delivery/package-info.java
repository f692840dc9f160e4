/** Taking what is due, trying, trying again, giving up. */
@NullMarked
package nl.rentguy.notification.delivery;

import org.jspecify.annotations.NullMarked;
