/** Submissions set aside, for staff to review and release. */
@NullMarked
package nl.rentguy.lead.quarantine;

import org.jspecify.annotations.NullMarked;
