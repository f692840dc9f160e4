/** Tests of this feature. */
@NullMarked
package nl.rentguy.audit.deadletter;

import org.jspecify.annotations.NullMarked;
