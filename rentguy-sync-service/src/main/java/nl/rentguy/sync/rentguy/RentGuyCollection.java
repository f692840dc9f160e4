package nl.rentguy.sync.rentguy;

import java.util.Locale;

/** What RentGuy keeps under our ids. */
public enum RentGuyCollection {
    CONTACTS,
    ENQUIRIES;

    /** The name in RentGuy's paths. */
    String segment() {
        return name().toLowerCase(Locale.ROOT);
    }
}
