package nl.rentguy.crm.intake;

import java.util.Objects;
import java.util.stream.Stream;
import nl.rentguy.crm.activity.Activity;
import nl.rentguy.crm.contact.GivenConsent;
import nl.rentguy.crm.contact.Recognised;
import nl.rentguy.crm.deal.Deal;
import nl.rentguy.crm.lead.Lead;
import nl.rentguy.kit.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * Everything one enquiry brought into being.
 *
 * @param pipeline the deal's
 * @param followUp null when the first stage has no SLA
 */
record OpenedLead(
        Tenant tenant,
        Tenant.Pipeline pipeline,
        Recognised recognised,
        Lead lead,
        GivenConsent consent,
        Deal deal,
        @Nullable Activity followUp) {

    /** What has to be stored, each after the rows it refers to. */
    Object[] rows() {
        return Stream.of(lead, consent, deal, followUp).filter(Objects::nonNull).toArray();
    }
}
