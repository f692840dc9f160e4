package nl.rentguy.crm.lead;

import jakarta.persistence.Converter;
import nl.rentguy.crm.persistence.WireName;

/** Column form of {@link LeadStatus}. */
@Converter(autoApply = true)
public class LeadStatusColumn extends WireName<LeadStatus> {
    public LeadStatusColumn() {
        super(LeadStatus::wireName, LeadStatus::of);
    }
}
