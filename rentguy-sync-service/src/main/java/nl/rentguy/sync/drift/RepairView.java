package nl.rentguy.sync.drift;

/**
 * What a repair did.
 *
 * @param queued things that are sent anew
 * @param underWay things whose newest version is on its way by itself, so that nothing was to be done
 * @param left things of this check that cannot be sent, as their newest version was given up, cancelled, overtaken or
 *     forgotten
 * @param remaining whether there are more that can be sent; repeat the call for them
 * @param message the same in a sentence of the tenant's language, with what to do about those left
 */
public record RepairView(int queued, int underWay, long left, boolean remaining, String message) {}
