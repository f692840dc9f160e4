package nl.rentguy.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What was done, or is to be done, for a lead, contact or deal. */
public enum ActivityType {
    NOTE,
    CALL,
    MAIL,
    WHATSAPP,
    TASK,
    MEETING;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type with that wire name. */
    @JsonCreator
    public static ActivityType of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
