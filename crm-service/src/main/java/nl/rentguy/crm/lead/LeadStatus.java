package nl.rentguy.crm.lead;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far sales got with an enquiry; follows its deal. */
public enum LeadStatus {
    /** Nobody moved its deal yet. */
    NEW,
    /** Its deal was moved and is open. */
    WORKING,
    WON,
    LOST;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status with that wire name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static LeadStatus of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
