/** What holds for the service as a whole. */
@NullMarked
package nl.rentguy.notification;

import org.jspecify.annotations.NullMarked;
