/** From an accepted lead to its deal, to RentGuy and to the mail, and how many a second go all the way. */
@NullMarked
package nl.rentguy.bench.flow;

import org.jspecify.annotations.NullMarked;
