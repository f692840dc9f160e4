package nl.rentguy.sync.rentguy;

import java.time.LocalDate;
import java.util.UUID;
import nl.rentguy.events.DealCreated;
import nl.rentguy.events.EventType;
import org.jspecify.annotations.Nullable;

/** An enquiry as RentGuy takes it; it belongs to a contact that RentGuy must hold first. */
public record EnquiryDocument(
        UUID contactExternalId,
        String title,
        EventType eventType,
        @Nullable LocalDate eventDate,
        @Nullable Integer guests,
        @Nullable String location,
        @Nullable String message,
        String source,
        long version) {
    private static final int TITLE = 200;
    private static final int LOCATION = 200;
    private static final int MESSAGE = 10_000;
    private static final int SOURCE = 100;

    /** The enquiry behind a deal at that version. */
    public static EnquiryDocument of(DealCreated deal, long version) {
        return new EnquiryDocument(
                deal.contactId(),
                RentGuyText.required(deal.title(), TITLE),
                deal.eventType(),
                deal.eventDate(),
                deal.guests(),
                RentGuyText.optional(deal.location(), LOCATION),
                RentGuyText.optional(deal.message(), MESSAGE),
                RentGuyText.required(deal.source(), SOURCE),
                version);
    }
}
