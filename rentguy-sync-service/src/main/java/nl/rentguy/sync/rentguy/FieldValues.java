package nl.rentguy.sync.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Compares fields of documents, as we write them and as RentGuy does. */
public final class FieldValues {
    private FieldValues() {}

    /** Whether both mean the same: absent is null, a number is its value and a time its moment, however either side writes them. */
    public static boolean same(JsonNode one, JsonNode other) {
        if (isAbsent(one) || isAbsent(other)) {
            return isAbsent(one) && isAbsent(other);
        }
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other) || sameMoment(one, other);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }

    private static boolean sameMoment(JsonNode one, JsonNode other) {
        if (!one.isTextual() || !other.isTextual()) {
            return false;
        }
        try {
            return OffsetDateTime.parse(one.asText()).isEqual(OffsetDateTime.parse(other.asText()));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
