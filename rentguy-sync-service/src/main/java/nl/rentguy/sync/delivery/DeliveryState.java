package nl.rentguy.sync.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a delivery is on its way. */
public enum DeliveryState {
    /** Not tried yet: for its turn, or for what it depends on. */
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
    SUPERSEDED,
    /** Staff took it out of the queue; not sent unless they retry it. */
    CANCELLED;

    /** All wire names, for a person to read. */
    public static final String NAMES =
            Arrays.stream(values()).map(DeliveryState::wireName).collect(Collectors.joining(", "));

    /** True while it is to be sent and nobody is doing so. */
    public boolean isQueued() {
        return this == WAITING || this == RETRYING;
    }

    /** True when staff may make it due now. */
    public boolean canBeRetried() {
        return isQueued() || this == EXHAUSTED || this == CANCELLED;
    }

    /** True when staff may take it out. */
    public boolean canBeCancelled() {
        return isQueued() || this == EXHAUSTED;
    }

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
