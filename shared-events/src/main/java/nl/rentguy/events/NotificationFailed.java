package nl.rentguy.events;

import java.util.UUID;

/** The notification was given up. */
public record NotificationFailed(
        UUID notificationId,
        Channel channel,
        String template,
        @PersonalData String reason,
        int attempts) implements DomainEvent {}
