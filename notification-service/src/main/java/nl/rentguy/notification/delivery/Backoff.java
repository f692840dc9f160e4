package nl.rentguy.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/**
 * Waits between tries: exponential, bounded, and spread by up to a fifth so that what failed together does not return
 * together. The spread comes from the notification's id, so the same try of the same notification always waits as long.
 */
@ApplicationScoped
class Backoff {

    private static final int SPREAD_STEPS = 1000;
    private static final int MAX_DOUBLINGS = 20;

    private final DeliveryConfig config;

    Backoff(DeliveryConfig config) {
        this.config = config;
    }

    /** The wait after that many failed tries, 1 or more. */
    Duration after(int attempts, UUID id) {
        Duration wait = config.firstBackoff().multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
        Duration bounded = wait.compareTo(config.maxBackoff()) > 0 ? config.maxBackoff() : wait;
        long step = Math.floorMod(id.hashCode() * 31 + attempts * 7919, SPREAD_STEPS);
        return bounded.minus(bounded.multipliedBy(step).dividedBy(SPREAD_STEPS * 5L));
    }
}
