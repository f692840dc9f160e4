package nl.rentguy.sync.delivery;

import java.util.Arrays;
import java.util.Locale;
import nl.rentguy.events.SubjectType;
import nl.rentguy.sync.rentguy.RentGuyCollection;

/** What is delivered. */
public enum EntityType {
    CONTACT(RentGuyCollection.CONTACTS, SubjectType.CONTACT),
    /** Known to RentGuy under the id of its lead. */
    ENQUIRY(RentGuyCollection.ENQUIRIES, SubjectType.LEAD);

    private final RentGuyCollection collection;
    private final SubjectType subject;

    EntityType(RentGuyCollection collection, SubjectType subject) {
        this.collection = collection;
        this.subject = subject;
    }

    public RentGuyCollection collection() {
        return collection;
    }

    /** What it is called in events. */
    public SubjectType subject() {
        return subject;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The type with that wire name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static EntityType of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type is called " + wireName));
    }
}
