@NullMarked
package nl.rentguy.bench.growth;

import org.jspecify.annotations.NullMarked;
