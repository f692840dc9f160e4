/** Errors towards callers: RFC 9457 problem+json. */
@NullMarked
package nl.rentguy.kit.problem;

import org.jspecify.annotations.NullMarked;
