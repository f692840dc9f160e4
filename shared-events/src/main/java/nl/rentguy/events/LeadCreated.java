package nl.rentguy.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enquiry was accepted.
 *
 * @param source where it came from: {@code website} …
 * @param guests expected number of guests
 * @param receivedAt when the visitor sent it; earlier than the event's time for a lead released from quarantine
 */
public record LeadCreated(
        UUID leadId,
        Person person,
        EventType eventType,
        @Nullable LocalDate eventDate,
        @Nullable Integer guests,
        @PersonalData @Nullable String location,
        @Nullable String packageInterest,
        @PersonalData @Nullable String message,
        String source,
        @Nullable Campaign campaign,
        Consent consent,
        Instant receivedAt)
        implements DomainEvent {}
