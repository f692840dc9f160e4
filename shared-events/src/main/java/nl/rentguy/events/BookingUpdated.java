package nl.rentguy.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking changed; carries its whole state after the change, as {@link BookingCreated} does. */
public record BookingUpdated(
        UUID bookingId,
        UUID dealId,
        UUID contactId,
        BookingStatus status,
        Instant startsAt,
        Instant endsAt,
        @PersonalData @Nullable String location,
        List<EquipmentLine> equipment,
        List<CrewRole> crewRoles)
        implements DomainEvent {}
