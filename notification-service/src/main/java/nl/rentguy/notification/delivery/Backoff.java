package nl.rentguy.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import nl.rentguy.kit.work.Doubling;

/**
 * Waits between tries: exponential, bounded, and spread by up to a fifth so that what failed together does not return
 * together. The spread comes from the notification's id, so the same try of the same notification always waits as long.
 */
@ApplicationScoped
class Backoff {

    private static final int SPREAD_STEPS = 1000;

    private final Doubling waits;

    Backoff(DeliveryConfig config) {
        this.waits = new Doubling(config.firstBackoff(), config.maxBackoff());
    }

    /** The wait after that many failed tries, 1 or more. */
    Duration after(int attempts, UUID id) {
        Duration bounded = waits.after(attempts);
        long step = Math.floorMod(id.hashCode() * 31 + attempts * 7919, SPREAD_STEPS);
        return bounded.minus(bounded.multipliedBy(step).dividedBy(SPREAD_STEPS * 5L));
    }
}
