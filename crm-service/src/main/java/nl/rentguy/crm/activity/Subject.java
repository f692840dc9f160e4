package nl.rentguy.crm.activity;

import java.util.UUID;
import nl.rentguy.events.SubjectType;

/** The lead, contact or deal an activity is about. */
public record Subject(SubjectType type, UUID id) {
    static final String TYPES = "lead, contact, deal";

    public static Subject deal(UUID id) {
        return new Subject(SubjectType.DEAL, id);
    }

    public static Subject contact(UUID id) {
        return new Subject(SubjectType.CONTACT, id);
    }

    /**
     * The type with that wire name.
     *
     * @throws IllegalArgumentException for what activities are never about, too
     */
    static SubjectType typeOf(String wireName) {
        SubjectType type = SubjectType.of(wireName);
        return switch (type) {
            case LEAD, CONTACT, DEAL -> type;
            case BOOKING, PROJECT, INTEGRATION -> throw new IllegalArgumentException("allowed: " + TYPES);
        };
    }
}
