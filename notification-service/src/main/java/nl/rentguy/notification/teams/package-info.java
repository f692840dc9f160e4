/** The channel Microsoft Teams. */
@NullMarked
package nl.rentguy.notification.teams;

import org.jspecify.annotations.NullMarked;
