/** Tests of this feature. */
@NullMarked
package nl.rentguy.audit.search;

import org.jspecify.annotations.NullMarked;
