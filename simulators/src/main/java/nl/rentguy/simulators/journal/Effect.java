package nl.rentguy.simulators.journal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a request changed. */
public enum Effect {
    CREATED,
    UPDATED,
    /** Somebody at the company changed something; no caller did. */
    CHANGED,
    /** The caller was answered something that is kept for repeats; nothing changed. */
    ANSWERED,
    /** The stored first answer was given again; nothing changed. */
    REPLAYED,
    /** The caller was told what is wrong with the request; nothing changed. */
    REFUSED,
    /** A read, or a failure on purpose; nothing changed. */
    NONE;

    /** The name in JSON. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is stored after it. */
    public boolean stored() {
        return this == CREATED || this == UPDATED || this == CHANGED;
    }

    /** Whether the answer is kept, for what is stored or for a repeat. */
    public boolean kept() {
        return stored() || this == ANSWERED;
    }
}
