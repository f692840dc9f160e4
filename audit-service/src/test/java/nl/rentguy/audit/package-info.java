/** What holds for the service as a whole. */
@NullMarked
package nl.rentguy.audit;

import org.jspecify.annotations.NullMarked;
