package nl.rentguy.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The languages the suite speaks to clients; {@code nl} is the default. */
public enum Language {
    NL,
    EN;

    /** ISO 639-1 code. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The language with that ISO 639-1 code.
     *
     * @throws IllegalArgumentException naming what is allowed
     */
    @JsonCreator
    public static Language of(String code) {
        return switch (code) {
            case "nl" -> NL;
            case "en" -> EN;
            default -> throw new IllegalArgumentException("allowed: nl, en");
        };
    }
}
