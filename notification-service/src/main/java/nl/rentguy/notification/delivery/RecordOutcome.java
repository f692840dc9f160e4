package nl.rentguy.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.NotificationFailed;
import nl.rentguy.events.NotificationSent;
import nl.rentguy.kit.context.CallContext;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.notification.model.Notification;
import nl.rentguy.notification.model.NotificationRepository;
import org.jboss.logging.Logger;

/** Stores how a try ended, and tells the suite when it was the last one, in one transaction. */
@ApplicationScoped
class RecordOutcome {

    private static final Logger LOG = Logger.getLogger(RecordOutcome.class);
    /** Version 1 is the request. */
    private static final long VERSION_OF_END = 2;

    private final TenantTransaction transaction;
    private final NotificationRepository notifications;
    private final Outbox outbox;
    private final Backoff backoff;
    private final DeliveryConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;

    RecordOutcome(
            TenantTransaction transaction,
            NotificationRepository notifications,
            Outbox outbox,
            Backoff backoff,
            DeliveryConfig config,
            MeterRegistry metrics,
            Clock clock) {
        this.transaction = transaction;
        this.notifications = notifications;
        this.outbox = outbox;
        this.backoff = backoff;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Stores the outcome of a try, unless its lease ran out and another worker has the notification now. */
    Uni<Void> handle(Notification tried, Outcome outcome) {
        return transaction.in(
                tried.tenantId,
                () -> notifications.find(tried.id).chain(notification -> {
                    if (notification == null || !notification.isHeldBy(tried.attempts)) {
                        LOG.warnf("late outcome ignored id=%s attempt=%d", tried.id, tried.attempts);
                        return Uni.createFrom().voidItem();
                    }
                    return apply(notification, outcome);
                }));
    }

    private Uni<Void> apply(Notification notification, Outcome outcome) {
        Instant now = clock.instant();
        return switch (outcome) {
            case Outcome.Sent sent -> {
                notification.sent(now, sent.messageId());
                metrics.timer("notifications.delivery", "channel", notification.channel)
                        .record(Duration.between(notification.requestedAt, now));
                yield end(
                        notification,
                        new NotificationSent(
                                notification.id,
                                notification.channel(),
                                notification.template,
                                sent.messageId(),
                                notification.attempts));
            }
            case Outcome.Refused refused -> giveUp(notification, refused.reason(), now);
            case Outcome.Postponed later -> postpone(notification, later, now);
        };
    }

    private Uni<Void> postpone(Notification notification, Outcome.Postponed later, Instant now) {
        if (now.isAfter(notification.requestedAt.plus(config.giveUpAfter()))) {
            return giveUp(
                    notification, "given up after " + config.giveUpAfter().toHours() + " h: " + later.reason(), now);
        }
        Duration wait = backoff.after(notification.attempts, notification.id);
        Duration atLeast = later.atLeast();
        Instant due = now.plus(wait.compareTo(atLeast) < 0 ? atLeast : wait);
        notification.retryAt(due, later.reason());
        count("retried", notification);
        LOG.warnf(
                "notification postponed id=%s channel=%s attempt=%d due=%s reason=%s",
                notification.id, notification.channel, notification.attempts, due, later.reason());
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> giveUp(Notification notification, String reason, Instant now) {
        notification.failed(now, reason);
        LOG.errorf(
                "notification failed id=%s channel=%s template=%s attempts=%d reason=%s",
                notification.id, notification.channel, notification.template, notification.attempts, reason);
        return end(
                notification,
                new NotificationFailed(
                        notification.id, notification.channel(), notification.template, reason, notification.attempts));
    }

    private Uni<Void> end(Notification notification, DomainEvent event) {
        count(notification.state, notification);
        var context = new CallContext(
                notification.tenantId,
                notification.correlationId,
                notification.requestedByEvent,
                "service:notification-service");
        return outbox.append(context, notification.id, VERSION_OF_END, event);
    }

    private void count(String outcome, Notification notification) {
        metrics.counter("notifications", "outcome", outcome, "channel", notification.channel)
                .increment();
    }
}
