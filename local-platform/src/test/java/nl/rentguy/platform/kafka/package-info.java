@NullMarked
package nl.rentguy.platform.kafka;

import org.jspecify.annotations.NullMarked;
