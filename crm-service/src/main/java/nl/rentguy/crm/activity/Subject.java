package nl.rentguy.crm.activity;

import java.util.UUID;
import nl.rentguy.events.SubjectType;

/** What an activity is about: a lead, a contact or a deal, or a project of RentGuy's whose deal is not known. */
public record Subject(SubjectType type, UUID id) {
    static final String TYPES = "lead, contact, deal";
    static final String SHOWN_TYPES = TYPES + ", project";

    public static Subject deal(UUID id) {
        return new Subject(SubjectType.DEAL, id);
    }

    public static Subject contact(UUID id) {
        return new Subject(SubjectType.CONTACT, id);
    }

    /**
     * The type with that wire name, of what staff log activities on.
     *
     * @throws IllegalArgumentException for everything else, too
     */
    static SubjectType typeOf(String wireName) {
        SubjectType type = SubjectType.of(wireName);
        return switch (type) {
            case LEAD, CONTACT, DEAL -> type;
            case BOOKING, PROJECT, INTEGRATION -> throw new IllegalArgumentException("allowed: " + TYPES);
        };
    }

    /** As {@link #typeOf}, of what lists may show activities of. */
    static SubjectType shownTypeOf(String wireName) {
        return wireName.equals(SubjectType.PROJECT.wireName()) ? SubjectType.PROJECT : typeOf(wireName);
    }
}
