package nl.rentguy.crm.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The follow-up a stage demands of whoever owns the deal.
 *
 * @param stage key of the stage
 * @param dueAt when it must be done
 */
public record FollowUp(UUID dealId, String stage, String title, Instant dueAt, String owner) {

    /**
     * The follow-up of a stage with an SLA.
     *
     * @param slaHours plain hours, 1 or more; nights and weekends count
     * @param since when the clock started
     */
    public static FollowUp of(
            UUID dealId, String dealTitle, String stage, String stageName, int slaHours, Instant since, String owner) {
        String title = "Opvolgen (" + stageName + "): " + dealTitle;
        return new FollowUp(dealId, stage, title, since.plus(Duration.ofHours(slaHours)), owner);
    }
}
