@NullMarked
package nl.rentguy.platform.simulators;

import org.jspecify.annotations.NullMarked;
