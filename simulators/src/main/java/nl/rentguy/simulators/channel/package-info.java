/** What stand-ins for the webhook addresses of chat channels share. */
@NullMarked
package nl.rentguy.simulators.channel;

import org.jspecify.annotations.NullMarked;
