/** The event log's table. */
@NullMarked
package nl.rentguy.audit.model;

import org.jspecify.annotations.NullMarked;
