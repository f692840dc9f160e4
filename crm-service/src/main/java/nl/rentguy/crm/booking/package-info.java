/** What is booked for a deal: when, where, which equipment and whom. */
@NullMarked
package nl.rentguy.crm.booking;

import org.jspecify.annotations.NullMarked;
