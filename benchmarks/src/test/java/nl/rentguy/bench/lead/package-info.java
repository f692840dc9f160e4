/** Lead capture, beside the limit of its database and a backend written by hand. */
@NullMarked
package nl.rentguy.bench.lead;

import org.jspecify.annotations.NullMarked;
