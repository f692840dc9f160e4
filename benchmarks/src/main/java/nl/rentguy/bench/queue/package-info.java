/** What waits for RentGuy: how fast it goes there, and whether what went before slows it. */
@NullMarked
package nl.rentguy.bench.queue;

import org.jspecify.annotations.NullMarked;
