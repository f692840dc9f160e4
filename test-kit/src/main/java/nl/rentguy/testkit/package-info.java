/** Test scope only: the platform behind component tests, tokens, events on topics, and the rules of the architecture. */
@NullMarked
package nl.rentguy.testkit;

import org.jspecify.annotations.NullMarked;
