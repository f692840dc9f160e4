/** Tests of the service as a whole, and what they share. */
@NullMarked
package nl.rentguy.sync;

import org.jspecify.annotations.NullMarked;
