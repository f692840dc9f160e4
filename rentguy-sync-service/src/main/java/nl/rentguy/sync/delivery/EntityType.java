package nl.rentguy.sync.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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

    /** The type with that wire name, if there is one. */
    public static Optional<EntityType> named(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst();
    }
}
