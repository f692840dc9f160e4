package nl.rentguy.platform.mailbox;

import java.util.Locale;
import java.util.Optional;

/** Lets a test make the mail server fail. */
final class FailureSwitch {

    /** What the server does with mail. */
    enum Mode {
        /** Takes it. */
        NONE,
        /** Greets with 421 and closes the connection; nothing is stored. */
        REFUSE;

        static Optional<Mode> named(String name) {
            for (Mode mode : values()) {
                if (mode.label().equals(name)) {
                    return Optional.of(mode);
                }
            }
            return Optional.empty();
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private volatile Mode mode = Mode.NONE;

    Mode mode() {
        return mode;
    }

    void set(Mode chosen) {
        mode = chosen;
    }
}
