/** The client's own calendar: what is planned for them, told by mail with an entry their calendar takes over. */
@NullMarked
package nl.rentguy.crm.calendar;

import org.jspecify.annotations.NullMarked;
