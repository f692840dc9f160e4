package nl.rentguy.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How firm a booking is: held for the client, agreed, or off. */
public enum BookingStatus {
    OPTION,
    CONFIRMED,
    CANCELLED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with that wire name. */
    @JsonCreator
    public static BookingStatus of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
