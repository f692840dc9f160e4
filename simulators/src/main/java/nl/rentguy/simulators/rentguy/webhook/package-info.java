/** What RentGuy sends to its customers when something changes. */
@NullMarked
package nl.rentguy.simulators.rentguy.webhook;

import org.jspecify.annotations.NullMarked;
