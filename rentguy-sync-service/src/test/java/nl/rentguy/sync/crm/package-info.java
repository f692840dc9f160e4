/** Tests of what the CRM announces and RentGuy gets. */
@NullMarked
package nl.rentguy.sync.crm;

import org.jspecify.annotations.NullMarked;
