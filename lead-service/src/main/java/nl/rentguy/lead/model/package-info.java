/** The lead. */
@NullMarked
package nl.rentguy.lead.model;

import org.jspecify.annotations.NullMarked;
