@NullMarked
package nl.rentguy.bench.relay;

import org.jspecify.annotations.NullMarked;
