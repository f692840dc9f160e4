package nl.rentguy.sync.webhook;

import java.util.Arrays;
import java.util.Locale;

/** What became of a message. */
enum ReceiptState {
    /** Stored, not handled yet. */
    WAITING,
    /** It changed something here. */
    HANDLED,
    /** It had nothing new for us; the note says why. */
    IGNORED,
    /** It could not be handled, however often it was tried; the note says why. Kept until staff decide. */
    FAILED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state with that wire name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static ReceiptState of(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state is called " + wireName));
    }
}
