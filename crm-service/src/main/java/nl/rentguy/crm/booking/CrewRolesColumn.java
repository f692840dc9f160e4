package nl.rentguy.crm.booking;

import jakarta.persistence.Converter;
import nl.rentguy.crm.persistence.JsonList;
import nl.rentguy.events.CrewRole;

/** Column form of a booking's crew roles. */
@Converter
public class CrewRolesColumn extends JsonList<CrewRole> {
    public CrewRolesColumn() {
        super(CrewRole.class);
    }
}
