package nl.rentguy.notification.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far a notification got. */
public enum NotificationState {
    /** Asked for, not tried yet. */
    WAITING,
    /** A worker has it; when its lease runs out, another may take it. */
    SENDING,
    /** Tried without success, to be tried again at its due time. */
    RETRYING,
    /** The channel took it over. */
    SENT,
    /** Given up, with the reason. */
    FAILED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state with that wire name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static NotificationState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    /** Every wire name. */
    public static List<String> wireNames() {
        return Arrays.stream(values()).map(NotificationState::wireName).toList();
    }
}
