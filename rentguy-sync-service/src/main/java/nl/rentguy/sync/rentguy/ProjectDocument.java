package nl.rentguy.sync.rentguy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.CrewRole;
import nl.rentguy.events.EquipmentLine;
import org.jspecify.annotations.Nullable;

/**
 * A project as RentGuy takes it; it belongs to a deal and a contact that RentGuy must hold first.
 *
 * @param version counts the documents of this project from 1
 */
public record ProjectDocument(
        UUID dealExternalId,
        UUID contactExternalId,
        String name,
        Instant start,
        Instant end,
        @Nullable String location,
        List<EquipmentLine> equipment,
        List<CrewRole> crewRoles,
        long version) {
    private static final int NAME = 200;
    private static final int LOCATION = 200;

    /** The same with its texts fitted to what RentGuy takes. */
    public ProjectDocument fitted() {
        return new ProjectDocument(
                dealExternalId,
                contactExternalId,
                RentGuyText.required(name, NAME),
                start,
                end,
                RentGuyText.optional(location, LOCATION),
                equipment,
                crewRoles,
                version);
    }

    /** The same under another version. */
    public ProjectDocument at(long otherVersion) {
        return new ProjectDocument(
                dealExternalId, contactExternalId, name, start, end, location, equipment, crewRoles, otherVersion);
    }
}
