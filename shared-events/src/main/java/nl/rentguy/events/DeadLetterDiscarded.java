package nl.rentguy.events;

import java.util.UUID;

/** Staff decided that a dead letter needs no handling; it stays stored. */
public record DeadLetterDiscarded(
        UUID deadLetterId,
        String topic,
        String consumerGroup,
        @PersonalData String reason) implements DomainEvent {}
