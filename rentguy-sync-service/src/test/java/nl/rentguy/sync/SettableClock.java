package nl.rentguy.sync;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Runs like the system's clock and can be put forward. Takes the place of the service's clock in component tests. */
@Singleton
public class SettableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** Puts the clock forward. */
    public synchronized void tick(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
