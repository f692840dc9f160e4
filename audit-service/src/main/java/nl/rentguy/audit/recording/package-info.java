/** From topics into the event log. */
@NullMarked
package nl.rentguy.audit.recording;

import org.jspecify.annotations.NullMarked;
