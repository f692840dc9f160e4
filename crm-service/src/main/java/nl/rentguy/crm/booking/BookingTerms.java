package nl.rentguy.crm.booking;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.CrewRole;
import nl.rentguy.events.EquipmentLine;
import org.jspecify.annotations.Nullable;

/**
 * What is booked. Times are kept to the microsecond, as the database keeps them, or the same terms would look different.
 *
 * @param endsAt after {@code startsAt}
 */
record BookingTerms(
        BookingStatus status,
        Instant startsAt,
        Instant endsAt,
        @Nullable String location,
        List<EquipmentLine> equipment,
        List<CrewRole> crewRoles) {

    BookingTerms {
        startsAt = startsAt.truncatedTo(ChronoUnit.MICROS);
        endsAt = endsAt.truncatedTo(ChronoUnit.MICROS);
        equipment = List.copyOf(equipment);
        crewRoles = List.copyOf(crewRoles);
    }

    BookingTerms with(BookingStatus other) {
        return new BookingTerms(other, startsAt, endsAt, location, equipment, crewRoles);
    }

    /** Other times and place; no place told removes no place known. */
    BookingTerms moved(Instant start, Instant end, @Nullable String place) {
        return new BookingTerms(status, start, end, place == null ? location : place, equipment, crewRoles);
    }
}
