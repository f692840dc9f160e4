package nl.rentguy.sync.rentguy;

import java.time.Instant;
import java.util.UUID;
import nl.rentguy.events.BookingStatus;
import nl.rentguy.events.BookingUpdated;
import org.jspecify.annotations.Nullable;

/**
 * A booking as RentGuy takes it; it belongs to a deal that RentGuy must hold first.
 *
 * @param version the booking's aggregate version; RentGuy refuses one older than it holds
 */
public record BookingDocument(
        UUID dealExternalId,
        UUID contactExternalId,
        BookingStatus status,
        Instant start,
        Instant end,
        @Nullable String location,
        long version) {
    private static final int LOCATION = 200;

    /** A booking at that version. */
    public static BookingDocument of(BookingUpdated booking, long version) {
        return new BookingDocument(
                booking.dealId(),
                booking.contactId(),
                booking.status(),
                booking.startsAt(),
                booking.endsAt(),
                RentGuyText.optional(booking.location(), LOCATION),
                version);
    }
}
