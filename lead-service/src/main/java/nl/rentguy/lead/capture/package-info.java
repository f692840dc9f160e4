/** From a submitted form to an accepted lead. */
@NullMarked
package nl.rentguy.lead.capture;

import org.jspecify.annotations.NullMarked;
