package nl.rentguy.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a notification travels. */
public enum Channel {
    EMAIL,
    TEAMS,
    SLACK;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel with that wire name. */
    @JsonCreator
    public static Channel of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
