package nl.rentguy.sync.rentguy;

import java.util.Locale;

/** What became of one try to write to RentGuy. */
public enum Verdict {
    /** It holds this version now. */
    ACCEPTED,
    /** It holds a newer version already. */
    STALE,
    /** It will never take this request as it is. */
    REFUSED,
    /** It did not accept the key or the workspace: a fault of the settings, not of what was sent. */
    DENIED,
    /** Too many requests. */
    RATE_LIMITED,
    /** It failed, or something in front of it did. */
    SERVER_ERROR,
    /** It was silent for too long; whether it took the request is unknown. */
    TIMEOUT,
    /** There was no connection, or it broke; whether it took the request is unknown. */
    UNREACHABLE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True when what was sent, or something newer, is there now. */
    public boolean held() {
        return this == ACCEPTED || this == STALE;
    }

    /** True when the very same request can succeed later. */
    public boolean canChange() {
        return this == DENIED || troubled();
    }

    /** True when RentGuy as a whole is in trouble, so that other requests would meet the same. */
    public boolean troubled() {
        return switch (this) {
            case RATE_LIMITED, SERVER_ERROR, TIMEOUT, UNREACHABLE -> true;
            case ACCEPTED, STALE, REFUSED, DENIED -> false;
        };
    }
}
