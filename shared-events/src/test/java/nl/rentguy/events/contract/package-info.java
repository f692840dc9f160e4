/** The contract gate: schemas, golden samples and the AsyncAPI document are held against the event records. */
@NullMarked
package nl.rentguy.events.contract;

import org.jspecify.annotations.NullMarked;
