/** Tests of commands, alerts and forgetting. */
@NullMarked
package nl.rentguy.sync.operate;

import org.jspecify.annotations.NullMarked;
