package nl.rentguy.events;

import java.util.UUID;

/**
 * A project is due, and cannot be made or kept up to date; it goes on by itself once the reason is gone.
 *
 * @param reason {@code no-booking} while the deal has none, {@code booking-cancelled}, with which the project may stand
 *     in RentGuy already, or {@code deal-unknown} while what is known of the deal is not enough
 */
public record ProjectBlocked(UUID projectId, UUID dealId, String reason) implements DomainEvent {}
