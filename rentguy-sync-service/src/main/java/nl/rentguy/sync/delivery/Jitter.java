package nl.rentguy.sync.delivery;

/** Spreads retries so that what failed together is not tried again together. */
@FunctionalInterface
public interface Jitter {

    /** A share from 0 (inclusive) to 1 (exclusive), another one each time. */
    double share();
}
