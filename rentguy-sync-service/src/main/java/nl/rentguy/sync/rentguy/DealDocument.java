package nl.rentguy.sync.rentguy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as RentGuy takes it; it belongs to a contact that RentGuy must hold first. Its value is not known here, and
 * what is not said is not known to RentGuy either.
 *
 * @param status {@code open}, {@code won} or {@code lost}
 * @param currency ISO 4217
 * @param version the deal's aggregate version; RentGuy refuses one older than it holds
 */
public record DealDocument(
        UUID contactExternalId,
        String title,
        String pipeline,
        String stage,
        String status,
        String currency,
        @Nullable LocalDate eventDate,
        long version) {
    private static final int TITLE = 200;
    private static final int KEY = 100;

    /** A deal at that version, its texts fitted to what RentGuy takes. */
    public static DealDocument of(
            UUID contactId,
            String title,
            String pipeline,
            String stage,
            String status,
            String currency,
            @Nullable LocalDate eventDate,
            long version) {
        return new DealDocument(
                contactId,
                RentGuyText.required(title, TITLE),
                RentGuyText.required(pipeline, KEY),
                RentGuyText.required(stage, KEY),
                status,
                currency,
                eventDate,
                version);
    }
}
