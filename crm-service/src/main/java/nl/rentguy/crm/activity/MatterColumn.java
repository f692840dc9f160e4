package nl.rentguy.crm.activity;

import jakarta.persistence.Converter;
import nl.rentguy.crm.persistence.WireName;

/** Column form of {@link Matter}. */
@Converter(autoApply = true)
public class MatterColumn extends WireName<Matter> {
    public MatterColumn() {
        super(Matter::wireName, Matter::of);
    }
}
