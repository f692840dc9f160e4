package nl.rentguy.sync.project;

import java.util.Locale;

/** How far a project is. */
public enum ProjectState {
    /** The deposit is paid; what the project is made of is not known yet. */
    WAITS_FOR_BOOKING,
    /** On its way to RentGuy for the first time. */
    QUEUED,
    /** RentGuy holds it, this version or an earlier one. */
    CREATED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The state with that wire name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static ProjectState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
