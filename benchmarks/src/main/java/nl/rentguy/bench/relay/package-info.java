/** From the outbox over Kafka into the inbox, with little and with much that waits. */
@NullMarked
package nl.rentguy.bench.relay;

import org.jspecify.annotations.NullMarked;
