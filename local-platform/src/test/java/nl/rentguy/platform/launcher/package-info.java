@NullMarked
package nl.rentguy.platform.launcher;

import org.jspecify.annotations.NullMarked;
