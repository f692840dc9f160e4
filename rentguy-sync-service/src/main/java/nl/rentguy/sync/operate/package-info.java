/** What operators do with the queue, what alerts them, and what is forgotten. */
@NullMarked
package nl.rentguy.sync.operate;

import org.jspecify.annotations.NullMarked;
