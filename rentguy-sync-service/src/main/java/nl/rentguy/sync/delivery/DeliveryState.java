package nl.rentguy.sync.delivery;

import java.util.Arrays;
import java.util.Locale;

/** Where a delivery is on its way. */
public enum DeliveryState {
    /** Not tried yet: for its turn, or for the contact it depends on. */
    WAITING,
    /** Claimed by a replica until its lease ends. */
    SENDING,
    /** RentGuy confirmed it. */
    DELIVERED,
    /** Tried without success; tried again when due. */
    RETRYING,
    /** Refused for good, or tried for too long. Kept until staff decide. */
    EXHAUSTED,
    /** A newer version took its place; it is not sent any more. */
    SUPERSEDED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state with that wire name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DeliveryState of(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state is called " + wireName));
    }
}
