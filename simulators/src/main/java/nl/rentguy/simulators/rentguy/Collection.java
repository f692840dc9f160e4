package nl.rentguy.simulators.rentguy;

import java.util.List;
import java.util.Locale;

/** What RentGuy keeps, each under the caller's own ids. */
enum Collection {
    CONTACTS("Contact"),
    ENQUIRIES("Enquiry"),
    DEALS("Deal"),
    BOOKINGS("Booking"),
    PROJECTS("Project");

    private final String schema;

    Collection(String schema) {
        this.schema = schema;
    }

    /** The name in paths and in the journal. */
    String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of them in words. */
    String singular() {
        return schema.toLowerCase(Locale.ROOT);
    }

    /** The schema in the API document that a body must fit. */
    String writeSchema() {
        return schema + "Write";
    }

    /** What must be stored before; each is named in the field {@link #referenceField()}. */
    List<Collection> needs() {
        return switch (this) {
            case CONTACTS -> List.of();
            case ENQUIRIES, DEALS -> List.of(CONTACTS);
            case BOOKINGS, PROJECTS -> List.of(DEALS, CONTACTS);
        };
    }

    /** The field in which another document names one of these. */
    String referenceField() {
        return singular() + "ExternalId";
    }

    /** The collection of that name in the journal. */
    static Collection of(String segment) {
        return valueOf(segment.toUpperCase(Locale.ROOT));
    }
}
