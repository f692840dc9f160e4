/** Enquiries as they were sent, and how far sales got with them. */
@NullMarked
package nl.rentguy.crm.lead;

import org.jspecify.annotations.NullMarked;
