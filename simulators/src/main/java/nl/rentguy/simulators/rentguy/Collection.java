package nl.rentguy.simulators.rentguy;

import java.util.Locale;

/** What RentGuy keeps, each under the caller's own ids. */
enum Collection {
    CONTACTS("ContactWrite"),
    ENQUIRIES("EnquiryWrite");

    private final String writeSchema;

    Collection(String writeSchema) {
        this.writeSchema = writeSchema;
    }

    /** The name in paths and in the journal. */
    String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The schema in the API document that a body must fit. */
    String writeSchema() {
        return writeSchema;
    }
}
