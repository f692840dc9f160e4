@NullMarked
package nl.rentguy.platform.gateway;

import org.jspecify.annotations.NullMarked;
