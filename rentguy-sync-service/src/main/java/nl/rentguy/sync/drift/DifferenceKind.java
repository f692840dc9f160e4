package nl.rentguy.sync.drift;

import java.util.Arrays;
import java.util.Locale;

/** How RentGuy and we disagree about one thing. */
enum DifferenceKind {
    /** RentGuy confirmed it once and does not hold it now. */
    MISSING,
    /** RentGuy holds an older version than it confirmed. */
    OUTDATED,
    /** The version is the one we sent, but fields of it read otherwise: somebody changed it in RentGuy. */
    CHANGED,
    /** RentGuy holds it and we never sent it; nothing is done about that. */
    UNKNOWN;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether sending our version anew puts it right. */
    boolean isRepairable() {
        return this != UNKNOWN;
    }

    /**
     * The kind with that wire name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static DifferenceKind of(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no difference is called " + wireName));
    }
}
