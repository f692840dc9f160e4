package nl.rentguy.crm.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.CrewRole;
import nl.rentguy.events.EquipmentLine;
import org.jspecify.annotations.Nullable;

/** A booking as the API shows it. */
public record BookingView(
        UUID id,
        UUID dealId,
        UUID contactId,
        BookingStatus status,
        Instant startsAt,
        Instant endsAt,
        @Nullable String location,
        List<EquipmentLine> equipment,
        List<CrewRole> crewRoles,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static BookingView of(Booking booking) {
        BookingTerms terms = booking.terms();
        return new BookingView(
                booking.id(),
                booking.dealId(),
                booking.contactId(),
                terms.status(),
                terms.startsAt(),
                terms.endsAt(),
                terms.location(),
                terms.equipment(),
                terms.crewRoles(),
                booking.version(),
                booking.createdAt(),
                booking.updatedAt());
    }
}
