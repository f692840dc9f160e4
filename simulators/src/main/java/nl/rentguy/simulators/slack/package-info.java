/** The stand-in for Slack's incoming webhooks. */
@NullMarked
package nl.rentguy.simulators.slack;

import org.jspecify.annotations.NullMarked;
