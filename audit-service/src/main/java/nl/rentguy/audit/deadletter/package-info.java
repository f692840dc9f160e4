/** Messages nobody could handle, and what is done about them. */
@NullMarked
package nl.rentguy.audit.deadletter;

import org.jspecify.annotations.NullMarked;
