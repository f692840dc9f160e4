package nl.rentguy.events;

import java.util.UUID;

/**
 * A project is due, but cannot be made yet; it goes on by itself once the reason is gone.
 *
 * @param reason {@code no-booking} when the deal has none yet; other reasons are said in words
 */
public record ProjectBlocked(UUID projectId, UUID dealId, String reason) implements DomainEvent {}
