@NullMarked
package nl.rentguy.bench.footprint;

import org.jspecify.annotations.NullMarked;
