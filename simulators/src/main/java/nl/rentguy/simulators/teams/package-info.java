/** The stand-in for the Teams webhooks of Power Automate. */
@NullMarked
package nl.rentguy.simulators.teams;

import org.jspecify.annotations.NullMarked;
