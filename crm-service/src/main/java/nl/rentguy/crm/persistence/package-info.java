/** How the tables are read: keyset lists and the database form of shared words. */
@NullMarked
package nl.rentguy.crm.persistence;

import org.jspecify.annotations.NullMarked;
