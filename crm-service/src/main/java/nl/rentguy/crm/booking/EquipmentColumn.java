package nl.rentguy.crm.booking;

import jakarta.persistence.Converter;
import nl.rentguy.crm.persistence.JsonList;
import nl.rentguy.events.EquipmentLine;

/** Column form of a booking's equipment. */
@Converter
public class EquipmentColumn extends JsonList<EquipmentLine> {
    public EquipmentColumn() {
        super(EquipmentLine.class);
    }
}
