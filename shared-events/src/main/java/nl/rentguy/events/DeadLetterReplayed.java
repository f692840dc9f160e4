package nl.rentguy.events;

import java.util.UUID;

/**
 * Staff sent a dead letter back to its topic.
 *
 * @param repaired true when its data were changed before
 */
public record DeadLetterReplayed(UUID deadLetterId, String topic, String consumerGroup, boolean repaired)
        implements DomainEvent {}
