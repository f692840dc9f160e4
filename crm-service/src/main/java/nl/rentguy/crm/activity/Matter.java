package nl.rentguy.crm.activity;

import java.util.Locale;

/** What a task that the suite itself opens is about: a lead, contact or deal has at most one open task per matter. */
public enum Matter {
    /** A project is due and cannot be made. */
    PROJECT,
    /** Equipment is not free. */
    INVENTORY,
    /** Nobody is free for a role. */
    CREW,
    /** A booking was called off. */
    CANCELLATION,
    /** An e-mail address that belongs to another contact. */
    EMAIL;

    /** How it is stored and shown. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Matter of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
