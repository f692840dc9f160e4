package nl.rentguy.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sales opportunity was opened for a lead.
 *
 * @param pipeline key of the pipeline within the tenant, e.g. {@code weddings}
 * @param stage key of the first stage, e.g. {@code new-lead}
 * @param title how staff call it, e.g. "Bruiloft Sanne de Vries, 12-06-2027"
 */
public record DealCreated(
        UUID dealId,
        UUID leadId,
        UUID contactId,
        String pipeline,
        String stage,
        @PersonalData String title,
        EventType eventType,
        @Nullable LocalDate eventDate,
        @Nullable Integer guests,
        @PersonalData @Nullable String location,
        @PersonalData @Nullable String message,
        String source)
        implements DomainEvent {}
