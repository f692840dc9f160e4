package nl.rentguy.events;

import java.util.UUID;

/** Staff decided that a quarantined submission is no enquiry; it stays stored. */
public record LeadDiscarded(UUID quarantineId) implements DomainEvent {}
