@NullMarked
package nl.rentguy.platform.process;

import org.jspecify.annotations.NullMarked;
