package nl.rentguy.sync.rentguy;

import java.util.Locale;
import java.util.UUID;

/** What RentGuy keeps under our ids. */
public enum RentGuyCollection {
    CONTACTS,
    ENQUIRIES,
    DEALS,
    BOOKINGS,
    PROJECTS;

    /** Where one of them is, below the API's address. */
    public String path(UUID externalId) {
        return "/" + name().toLowerCase(Locale.ROOT) + "/" + externalId;
    }
}
