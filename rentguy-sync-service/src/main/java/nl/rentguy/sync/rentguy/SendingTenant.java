package nl.rentguy.sync.rentguy;

import java.time.Duration;

/**
 * A tenant for which something may be sent now.
 *
 * @param permits how many requests more may go out
 * @param timeout of each of them
 */
public record SendingTenant(String tenantId, int permits, Duration timeout) {}
