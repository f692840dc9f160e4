/** The clock everything asks. */
@NullMarked
package nl.rentguy.kit.time;

import org.jspecify.annotations.NullMarked;
