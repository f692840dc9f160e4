package nl.rentguy.sync.crm;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as the CRM told of it, once its creation is known.
 *
 * @param version of the newest event that counted
 */
public record DealState(
        UUID dealId,
        long version,
        String pipeline,
        String stage,
        UUID contactId,
        String title,
        @Nullable LocalDate eventDate) {}
