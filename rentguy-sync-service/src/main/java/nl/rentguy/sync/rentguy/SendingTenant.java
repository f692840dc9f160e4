package nl.rentguy.sync.rentguy;

import java.time.Duration;

/**
 * A tenant for which deliveries may be sent.
 *
 * @param permits how many requests may go out now; 0 when none
 * @param untilMore how long it takes until more than those may; zero when that is at once, or as soon as one ends that is on
 *     its way
 * @param timeout of each of them
 */
public record SendingTenant(String tenantId, int permits, Duration untilMore, Duration timeout) {}
