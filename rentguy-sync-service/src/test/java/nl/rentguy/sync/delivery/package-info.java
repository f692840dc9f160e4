/** Tests of the queue, against a real database, Kafka and the stand-in for RentGuy. */
@NullMarked
package nl.rentguy.sync.delivery;

import org.jspecify.annotations.NullMarked;
