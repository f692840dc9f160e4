/** Tests of this feature. */
@NullMarked
package nl.rentguy.audit.recording;

import org.jspecify.annotations.NullMarked;
