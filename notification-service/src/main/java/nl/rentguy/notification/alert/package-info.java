/** Operations hear of integrations in trouble. */
@NullMarked
package nl.rentguy.notification.alert;

import org.jspecify.annotations.NullMarked;
