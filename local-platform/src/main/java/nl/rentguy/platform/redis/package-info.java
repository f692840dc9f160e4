@NullMarked
package nl.rentguy.platform.redis;

import org.jspecify.annotations.NullMarked;
