/** Who, for which tenant, and why: passed explicitly from boundary to boundary. */
@NullMarked
package nl.rentguy.kit.context;

import org.jspecify.annotations.NullMarked;
