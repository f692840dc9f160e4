/** Looking things up in the event log. */
@NullMarked
package nl.rentguy.audit.search;

import org.jspecify.annotations.NullMarked;
