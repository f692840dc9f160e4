package nl.rentguy.notification.accept;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.rentguy.events.EventEnvelope;
import nl.rentguy.events.NotificationRequested;
import nl.rentguy.notification.model.Notification;
import nl.rentguy.notification.model.NotificationRepository;

/**
 * Notes that somebody is to be told something. Sending is the worker's task, so an unreachable channel does not hold up
 * the topic.
 */
@ApplicationScoped
public class AcceptNotification {

    private final NotificationRepository notifications;
    private final Clock clock;

    AcceptNotification(NotificationRepository notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Runs in the transaction that remembers the event; a notification id that is known already changes nothing. */
    public Uni<Void> handle(EventEnvelope<NotificationRequested> event) {
        return notifications.addOnce(Notification.requested(event, event.data(), clock.instant()));
    }
}
