/** Tests. */
@NullMarked
package nl.rentguy.sync.rentguy;

import org.jspecify.annotations.NullMarked;
