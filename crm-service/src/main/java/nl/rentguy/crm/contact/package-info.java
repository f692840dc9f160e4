/** People a tenant knows: one row per normalised e-mail address, and what they agreed to. */
@NullMarked
package nl.rentguy.crm.contact;

import org.jspecify.annotations.NullMarked;
