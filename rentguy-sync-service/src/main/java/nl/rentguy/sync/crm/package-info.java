/** What the CRM announces: kept as far as later events need it, and queued for RentGuy. */
@NullMarked
package nl.rentguy.sync.crm;

import org.jspecify.annotations.NullMarked;
