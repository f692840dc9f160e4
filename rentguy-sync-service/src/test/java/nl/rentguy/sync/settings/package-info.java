/** Tests of settings that staff change while the service runs. */
@NullMarked
package nl.rentguy.sync.settings;

import org.jspecify.annotations.NullMarked;
