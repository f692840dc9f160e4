/** Tests of comparing RentGuy with what it was sent. */
@NullMarked
package nl.rentguy.sync.drift;

import org.jspecify.annotations.NullMarked;
