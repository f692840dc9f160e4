/** Work that no request and no event waits for: rows that are due, looked for and done in the background. */
@NullMarked
package nl.rentguy.kit.work;

import org.jspecify.annotations.NullMarked;
