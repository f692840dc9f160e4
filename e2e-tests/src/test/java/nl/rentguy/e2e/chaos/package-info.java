/** The suite under load while its parts fail by a seeded schedule; afterwards the books are checked. */
@NullMarked
package nl.rentguy.e2e.chaos;

import org.jspecify.annotations.NullMarked;
