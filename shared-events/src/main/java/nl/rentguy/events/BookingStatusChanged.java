package nl.rentguy.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user of RentGuy changed the status of a booking; our own changes are not reported.
 *
 * @param fromStatus null when RentGuy did not say
 * @param revision RentGuy's count of changes of the booking; a lower one than seen before is out of date
 */
public record BookingStatusChanged(
        UUID bookingId, @Nullable BookingStatus fromStatus, BookingStatus toStatus, long revision)
        implements DomainEvent {}
