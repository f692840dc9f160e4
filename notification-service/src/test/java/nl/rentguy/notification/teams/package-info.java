/** Tests of this feature. */
@NullMarked
package nl.rentguy.notification.teams;

import org.jspecify.annotations.NullMarked;
