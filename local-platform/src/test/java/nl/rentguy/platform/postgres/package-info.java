@NullMarked
package nl.rentguy.platform.postgres;

import org.jspecify.annotations.NullMarked;
