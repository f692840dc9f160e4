package nl.rentguy.crm.deal;

import jakarta.persistence.Converter;
import nl.rentguy.crm.persistence.WireName;

/** Column form of {@link DealStatus}. */
@Converter(autoApply = true)
public class DealStatusColumn extends WireName<DealStatus> {
    public DealStatusColumn() {
        super(DealStatus::wireName, DealStatus::of);
    }
}
