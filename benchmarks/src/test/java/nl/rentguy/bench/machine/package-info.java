@NullMarked
package nl.rentguy.bench.machine;

import org.jspecify.annotations.NullMarked;
