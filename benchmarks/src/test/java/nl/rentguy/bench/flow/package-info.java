@NullMarked
package nl.rentguy.bench.flow;

import org.jspecify.annotations.NullMarked;
