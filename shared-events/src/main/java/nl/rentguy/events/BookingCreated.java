package nl.rentguy.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Equipment and crew were put aside, or ordered, for a deal; a deal has at most one booking.
 *
 * @param startsAt when equipment and crew are needed
 * @param endsAt when they are free again; after {@code startsAt}
 * @param equipment what is to be there; empty when only people are asked for
 * @param crewRoles who is to be there; empty when only equipment is rented
 */
public record BookingCreated(
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
