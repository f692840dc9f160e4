@NullMarked
package nl.rentguy.platform.keycloak;

import org.jspecify.annotations.NullMarked;
