package nl.rentguy.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user of RentGuy changed a project; our own changes are not reported.
 *
 * @param location null when RentGuy knows none
 * @param revision RentGuy's count of changes of the project; a lower one than seen before is out of date
 */
public record ProjectUpdated(
        UUID projectId,
        UUID dealId,
        Instant startsAt,
        Instant endsAt,
        @PersonalData @Nullable String location,
        long revision)
        implements DomainEvent {}
