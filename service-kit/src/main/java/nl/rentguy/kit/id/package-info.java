/** Identifiers. */
@NullMarked
package nl.rentguy.kit.id;

import org.jspecify.annotations.NullMarked;
