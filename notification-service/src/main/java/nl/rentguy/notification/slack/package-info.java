/** The channel Slack. */
@NullMarked
package nl.rentguy.notification.slack;

import org.jspecify.annotations.NullMarked;
