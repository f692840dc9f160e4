package nl.rentguy.crm.deal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import nl.rentguy.kit.tenancy.Tenant.Outcome;

/** Whether a deal is still worked on. */
public enum DealStatus {
    OPEN,
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
    public static DealStatus of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    /** The status of a deal in a stage that closes so. */
    static DealStatus after(Outcome outcome) {
        return switch (outcome) {
            case NO -> OPEN;
            case WON -> WON;
            case LOST -> LOST;
        };
    }
}
