@NullMarked
package nl.rentguy.bench.queue;

import org.jspecify.annotations.NullMarked;
