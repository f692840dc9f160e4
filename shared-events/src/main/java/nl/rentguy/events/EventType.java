package nl.rentguy.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The kind of occasion a client enquires about; decides the pipeline. */
public enum EventType {
    WEDDING("wedding"),
    CORPORATE("corporate"),
    PRIVATE_PARTY("private-party"),
    FESTIVAL("festival"),
    EQUIPMENT_ONLY("equipment-only"),
    OTHER("other");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * The type with that wire name.
     *
     * @throws IllegalArgumentException naming what is allowed
     */
    @JsonCreator
    public static EventType of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "allowed: wedding, corporate, private-party, festival," + " equipment-only, other"));
    }
}
