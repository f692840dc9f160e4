/** HTTP habits of this service that are not about leads. */
@NullMarked
package nl.rentguy.lead.web;

import org.jspecify.annotations.NullMarked;
