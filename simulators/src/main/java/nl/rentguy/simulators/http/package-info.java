/** What every stand-in needs of HTTP: what arrived, what is answered, what a body may hold. */
@NullMarked
package nl.rentguy.simulators.http;

import org.jspecify.annotations.NullMarked;
