package nl.rentguy.sync.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rentguy.events.SubjectType;
import nl.rentguy.sync.rentguy.CrewAnswer;
import nl.rentguy.sync.rentguy.InventoryAnswer;
import nl.rentguy.sync.rentguy.RentGuyCollection;
import nl.rentguy.sync.rentguy.RentGuyRequest.Method;
import org.jspecify.annotations.Nullable;

/** What is delivered: something RentGuy is to hold, or a question about it that RentGuy is to work out. */
public enum EntityType {
    CONTACT(RentGuyCollection.CONTACTS, SubjectType.CONTACT, null),
    /** Known to RentGuy under the id of its lead. */
    ENQUIRY(RentGuyCollection.ENQUIRIES, SubjectType.LEAD, null),
    DEAL(RentGuyCollection.DEALS, SubjectType.DEAL, null),
    BOOKING(RentGuyCollection.BOOKINGS, SubjectType.BOOKING, null),
    PROJECT(RentGuyCollection.PROJECTS, SubjectType.PROJECT, null),
    /** Under the id and version of its project. */
    INVENTORY_CHECK(RentGuyCollection.PROJECTS, SubjectType.PROJECT, InventoryAnswer.class),
    /** Under the id and version of its project. */
    CREW_MATCH(RentGuyCollection.PROJECTS, SubjectType.PROJECT, CrewAnswer.class);

    /** All wire names, for a person to read. */
    public static final String NAMES =
            Arrays.stream(values()).map(EntityType::wireName).collect(Collectors.joining(", "));

    private final RentGuyCollection collection;
    private final SubjectType subject;
    private final @Nullable Class<? extends Record> answerType;

    EntityType(RentGuyCollection collection, SubjectType subject, @Nullable Class<? extends Record> answerType) {
        this.collection = collection;
        this.subject = subject;
        this.answerType = answerType;
    }

    /** True for a question: nothing is stored under its id, only its idempotency key tells a repeat. */
    public boolean isCheck() {
        return answerType != null;
    }

    /** What RentGuy's answer to a question must be; null for what is stored. */
    @Nullable
    Class<? extends Record> answerType() {
        return answerType;
    }

    /** Where RentGuy keeps it. */
    public RentGuyCollection collection() {
        return collection;
    }

    Method method() {
        return isCheck() ? Method.POST : Method.PUT;
    }

    String path(UUID entityId) {
        String stored = collection.path(entityId);
        return isCheck() ? stored + "/" + wireName() : stored;
    }

    /** What it is called in events. */
    public SubjectType subject() {
        return subject;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
