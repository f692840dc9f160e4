/** What RentGuy, and those who work with it, did becomes visible to whoever owns the deal. */
@NullMarked
package nl.rentguy.crm.rentguy;

import org.jspecify.annotations.NullMarked;
