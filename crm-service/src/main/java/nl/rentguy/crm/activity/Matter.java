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
    EMAIL,
    /** RentGuy does not take the lead, the contact or the deal itself. */
    DELIVERY,
    /** RentGuy does not take the deal's booking. */
    BOOKING_DELIVERY,
    /** RentGuy does not take the deal's project, or a question about it. */
    PROJECT_DELIVERY;

    /** How it is stored and shown. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Matter of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
