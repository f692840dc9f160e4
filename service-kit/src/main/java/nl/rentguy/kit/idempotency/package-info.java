/** A repeated request gets the first answer again (draft-ietf-httpapi-idempotency-key-header). */
@NullMarked
package nl.rentguy.kit.idempotency;

import org.jspecify.annotations.NullMarked;
