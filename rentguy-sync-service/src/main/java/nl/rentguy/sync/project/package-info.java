/** From a paid deposit to a project in RentGuy, its equipment checked and its crew matched. */
@NullMarked
package nl.rentguy.sync.project;

import org.jspecify.annotations.NullMarked;
