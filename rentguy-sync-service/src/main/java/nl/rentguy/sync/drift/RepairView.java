package nl.rentguy.sync.drift;

/**
 * What a repair did.
 *
 * @param queued things that are sent anew
 * @param skipped things of which something newer is on its way, so that nothing was to be done
 * @param remaining whether there are more; repeat the call for them
 */
public record RepairView(int queued, int skipped, boolean remaining) {}
