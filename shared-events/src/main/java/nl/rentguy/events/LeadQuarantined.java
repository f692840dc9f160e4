package nl.rentguy.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A submission was set aside instead of becoming a lead; staff can release it.
 *
 * @param reason {@code honeypot}, {@code captcha-failed}, {@code captcha-unavailable}, {@code rate-limited} or
 *     {@code invalid}
 */
public record LeadQuarantined(UUID quarantineId, String reason, Instant receivedAt) implements DomainEvent {}
