package nl.rentguy.notification.query;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.rentguy.notification.model.Notification;
import org.jspecify.annotations.Nullable;

/**
 * A notification as staff see it.
 *
 * @param dueAt when it is tried next; meaningless once it is sent or failed
 * @param providerMessageId Message-ID of the mail, request id of the card
 * @param values what the template was filled with; only when one notification is asked for
 */
record NotificationView(
        UUID id,
        String channel,
        String template,
        String language,
        String recipient,
        @Nullable String recipientName,
        String subjectType,
        UUID subjectId,
        String state,
        int attempts,
        Instant requestedAt,
        Instant dueAt,
        @Nullable Instant finishedAt,
        @Nullable String lastError,
        @Nullable String providerMessageId,
        String correlationId,
        @Nullable Map<String, String> values) {

    static NotificationView inList(Notification notification) {
        return of(notification, null);
    }

    static NotificationView alone(Notification notification) {
        return of(notification, notification.values());
    }

    private static NotificationView of(Notification notification, @Nullable Map<String, String> values) {
        return new NotificationView(
                notification.id,
                notification.channel,
                notification.template,
                notification.language,
                notification.recipient,
                notification.recipientName,
                notification.subjectType,
                notification.subjectId,
                notification.state,
                notification.attempts,
                notification.requestedAt,
                notification.dueAt,
                notification.finishedAt,
                notification.lastError,
                notification.providerMessageId,
                notification.correlationId,
                values);
    }
}
