@NullMarked
package nl.rentguy.platform;

import org.jspecify.annotations.NullMarked;
