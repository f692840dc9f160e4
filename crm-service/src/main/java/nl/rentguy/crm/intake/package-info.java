/** An accepted enquiry becomes a contact, a lead, a deal and a follow-up task. */
@NullMarked
package nl.rentguy.crm.intake;

import org.jspecify.annotations.NullMarked;
