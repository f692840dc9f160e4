/** What RentGuy tells us: signed messages, stored before they are handled, turned into events of ours. */
@NullMarked
package nl.rentguy.sync.webhook;

import org.jspecify.annotations.NullMarked;
