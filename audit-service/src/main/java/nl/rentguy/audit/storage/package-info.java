/** Writing with patience. */
@NullMarked
package nl.rentguy.audit.storage;

import org.jspecify.annotations.NullMarked;
