/** Tests. */
@NullMarked
package nl.rentguy.sync.delivery;

import org.jspecify.annotations.NullMarked;
