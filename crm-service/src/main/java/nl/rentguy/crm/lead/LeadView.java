package nl.rentguy.crm.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rentguy.events.Campaign;
import nl.rentguy.events.EventType;
import nl.rentguy.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * A lead as the API shows it.
 *
 * @param person as written in the enquiry; what is known by now is with the contact
 */
public record LeadView(
        UUID id,
        UUID contactId,
        LeadStatus status,
        Person person,
        String source,
        @Nullable Campaign campaign,
        EventType eventType,
        @Nullable LocalDate eventDate,
        @Nullable Integer guests,
        @Nullable String location,
        @Nullable String packageInterest,
        @Nullable String message,
        Instant receivedAt,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static LeadView of(Lead lead) {
        return new LeadView(
                lead.id(),
                lead.contactId(),
                lead.status(),
                lead.person(),
                lead.source(),
                lead.campaign(),
                lead.eventType(),
                lead.eventDate(),
                lead.guests(),
                lead.location(),
                lead.packageInterest(),
                lead.message(),
                lead.receivedAt(),
                lead.version(),
                lead.createdAt(),
                lead.updatedAt());
    }
}
