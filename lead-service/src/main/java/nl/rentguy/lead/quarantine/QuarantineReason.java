package nl.rentguy.lead.quarantine;

import java.util.Locale;

/** Why a submission was set aside. */
public enum QuarantineReason {
    HONEYPOT,
    CAPTCHA_FAILED,
    CAPTCHA_UNAVAILABLE,
    RATE_LIMITED,
    INVALID;

    /** Name on the wire and in the table: {@code rate-limited}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
