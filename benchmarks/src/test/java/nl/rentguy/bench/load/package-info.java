/** Requests in a closed loop, and how long they took. */
@NullMarked
package nl.rentguy.bench.load;

import org.jspecify.annotations.NullMarked;
