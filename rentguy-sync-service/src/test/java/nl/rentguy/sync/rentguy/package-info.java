/** Tests of how RentGuy is called and understood. */
@NullMarked
package nl.rentguy.sync.rentguy;

import org.jspecify.annotations.NullMarked;
