/** The page that shows what arrived and sets the failure switches. */
@NullMarked
package nl.rentguy.simulators.page;

import org.jspecify.annotations.NullMarked;
