@NullMarked
package nl.rentguy.bench.suite;

import org.jspecify.annotations.NullMarked;
