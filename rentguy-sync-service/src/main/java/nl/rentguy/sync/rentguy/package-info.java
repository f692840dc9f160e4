/** RentGuy as this service knows it: what it is sent, how it is called, what its answers mean. */
@NullMarked
package nl.rentguy.sync.rentguy;

import org.jspecify.annotations.NullMarked;
