/** What this service listens to. */
@NullMarked
package nl.rentguy.sync.intake;

import org.jspecify.annotations.NullMarked;
