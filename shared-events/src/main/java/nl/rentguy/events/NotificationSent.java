package nl.rentguy.events;

import java.util.UUID;

/**
 * The channel took the notification over; that a person read it is not known.
 *
 * @param providerMessageId the message's id at the channel: Message-ID of a mail, request id of a card
 * @param attempts how many tries it took, 1 or more
 */
public record NotificationSent(
        UUID notificationId, Channel channel, String template, String providerMessageId, int attempts)
        implements DomainEvent {}
