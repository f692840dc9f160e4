package nl.rentguy.simulators.failure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a stand-in can fail. */
public enum FailureMode {
    /** It works. */
    NONE,
    /** 429 with {@code Retry-After: 1}; nothing is done. */
    RATE_LIMIT,
    /** 500; nothing is done. */
    SERVER_ERROR,
    /** The request is taken in and never answered; nothing is done. */
    TIMEOUT,
    /** The request takes effect, and the connection closes before the answer. */
    LOST_ANSWER;

    /** The name in JSON and headers, such as {@code rate-limit}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mode with that wire name, if there is one. */
    public static Optional<FailureMode> named(String wireName) {
        return Arrays.stream(values())
                .filter(mode -> mode.wireName().equals(wireName))
                .findFirst();
    }
}
