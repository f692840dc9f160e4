/** Tests of what staff see. */
@NullMarked
package nl.rentguy.sync.status;

import org.jspecify.annotations.NullMarked;
