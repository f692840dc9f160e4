/** HTTP conventions: correlation ids, keyset pages, the staff member behind a token. */
@NullMarked
package nl.rentguy.kit.web;

import org.jspecify.annotations.NullMarked;
