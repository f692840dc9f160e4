/**
 * Settings and secrets of integrations that staff change while the service runs: per tenant, encrypted where they are
 * secret, in force on every replica within five seconds.
 */
@NullMarked
package nl.rentguy.kit.settings;

import org.jspecify.annotations.NullMarked;
