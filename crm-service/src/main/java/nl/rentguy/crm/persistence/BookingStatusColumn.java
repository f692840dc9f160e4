package nl.rentguy.crm.persistence;

import jakarta.persistence.Converter;
import nl.rentguy.events.BookingStatus;

/** Column form of {@link BookingStatus}. */
@Converter(autoApply = true)
public class BookingStatusColumn extends WireName<BookingStatus> {
    public BookingStatusColumn() {
        super(BookingStatus::wireName, BookingStatus::of);
    }
}
