package nl.rentguy.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an activity, a notification or a sync delivery is about. */
public enum SubjectType {
    LEAD,
    CONTACT,
    DEAL,
    BOOKING,
    PROJECT,
    INTEGRATION;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type with that wire name. */
    @JsonCreator
    public static SubjectType of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
