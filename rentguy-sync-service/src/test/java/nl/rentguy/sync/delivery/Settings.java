package nl.rentguy.sync.delivery;

import java.time.Duration;

/** The settings of a service that sets nothing. */
record Settings() implements SyncConfig {

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public int maxInFlight() {
        return 8;
    }

    @Override
    public Duration sweepEvery() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration firstBackoff() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration maxBackoff() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration giveUpAfter() {
        return Duration.ofDays(3);
    }

    @Override
    public Duration leaseMargin() {
        return Duration.ofSeconds(10);
    }
}
