/** What staff and monitoring see of the queue. */
@NullMarked
package nl.rentguy.sync.status;

import org.jspecify.annotations.NullMarked;
