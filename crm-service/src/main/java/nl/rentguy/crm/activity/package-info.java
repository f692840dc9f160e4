/** What was done, or is to be done, for a lead, a contact or a deal. */
@NullMarked
package nl.rentguy.crm.activity;

import org.jspecify.annotations.NullMarked;
