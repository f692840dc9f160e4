package nl.rentguy.kit.work;

import java.time.Duration;

/**
 * Waits that double from try to try, up to a bound.
 *
 * @param first after the first try
 * @param most the bound
 */
public record Doubling(Duration first, Duration most) {
    private static final int MOST_DOUBLINGS = 30;

    /** The wait after that many tries, 1 or more. */
    public Duration after(int tries) {
        Duration wait = first.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return wait.compareTo(most) > 0 ? most : wait;
    }
}
