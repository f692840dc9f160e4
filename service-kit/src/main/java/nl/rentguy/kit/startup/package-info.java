/** Start-up is refused on an unsafe or missing setting, with all reasons at once. */
@NullMarked
package nl.rentguy.kit.startup;

import org.jspecify.annotations.NullMarked;
