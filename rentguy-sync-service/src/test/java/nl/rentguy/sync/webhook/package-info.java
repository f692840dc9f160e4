/** Tests of what RentGuy tells us. */
@NullMarked
package nl.rentguy.sync.webhook;

import org.jspecify.annotations.NullMarked;
