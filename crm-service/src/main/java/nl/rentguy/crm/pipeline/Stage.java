package nl.rentguy.crm.pipeline;

import nl.rentguy.kit.tenancy.Tenant.Outcome;

/**
 * A stage of a pipeline.
 *
 * @param position order within the pipeline
 * @param slaHours hours within which a deal must be followed up after entering; 0 for none
 * @param closes whether reaching it ends the deal
 * @param active false once the tenant's file no longer names it: deals may still stand in it, none can enter
 */
public record Stage(String key, String name, int position, int slaHours, Outcome closes, boolean active) {

    /** Whether deals are worked on here. */
    public boolean isOpen() {
        return closes == Outcome.NO;
    }
}
