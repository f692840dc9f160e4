package nl.rentguy.simulators.rentguy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import nl.rentguy.simulators.http.Problem;

/** When a booking or a project is; the end is no longer part of it. */
record Period(OffsetDateTime start, OffsetDateTime end) {

    /** Reads {@code start} and {@code end} of a document; refuses with 422 what is no time, or an end not after the start. */
    static Period of(JsonNode document) {
        Period period = new Period(time(document, "start"), time(document, "end"));
        if (!period.end.isAfter(period.start)) {
            throw Problem.field("end", "must be after the start").refusal();
        }
        return period;
    }

    /** The schema lets a leap second pass, which Java does not know. */
    private static OffsetDateTime time(JsonNode document, String field) {
        try {
            return OffsetDateTime.parse(document.path(field).asText());
        } catch (DateTimeParseException e) {
            throw Problem.field(field, "must be a time with an offset, as ISO 8601 writes it")
                    .refusal();
        }
    }

    boolean overlaps(Period other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
