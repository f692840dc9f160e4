package nl.rentguy.notification.delivery;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rentguy.events.Channel;
import nl.rentguy.kit.context.Trace;
import nl.rentguy.kit.inbox.Retry;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.kit.work.Lookout;
import nl.rentguy.kit.work.OwnContext;
import nl.rentguy.notification.model.Notification;
import nl.rentguy.notification.model.NotificationRepository;
import org.jboss.logging.Logger;

/**
 * Sends what is due: at once when a request was stored or a try ended, and by the clock for retries and ended leases.
 * Each channel has places of its own, so a slow mail server does not hold up Teams. Any number of replicas may run.
 *
 * <p>Taking, sending and storing the outcome are three steps. A crash in between leaves a lease that ends, and then the
 * same message goes out again.
 */
@ApplicationScoped
public class NotificationSender {

    private static final Logger LOG = Logger.getLogger(NotificationSender.class);
    /** With the waits of {@link Retry} about half a minute. */
    private static final int TRIES_TO_STORE = 10;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    /** To store an outcome after the longest try. */
    private static final Duration MARGIN = Duration.ofSeconds(3);

    private final TenantTransaction transaction;
    private final NotificationRepository notifications;
    private final RecordOutcome recordOutcome;
    private final Retry retry;
    private final DeliveryConfig config;
    private final OwnContext own;
    private final Trace trace;
    private final Clock clock;
    private final Map<Channel, ChannelGateway> gateways = new EnumMap<>(Channel.class);
    private final Map<Channel, AtomicInteger> onTheirWay = new EnumMap<>(Channel.class);
    private final Lookout lookout = new Lookout(this::look);

    NotificationSender(
            TenantTransaction transaction,
            NotificationRepository notifications,
            RecordOutcome recordOutcome,
            Retry retry,
            DeliveryConfig config,
            OwnContext own,
            Trace trace,
            Clock clock,
            @All List<ChannelGateway> gateways) {
        this.transaction = transaction;
        this.notifications = notifications;
        this.recordOutcome = recordOutcome;
        this.retry = retry;
        this.config = config;
        this.own = own;
        this.trace = trace;
        this.clock = clock;
        gateways.forEach(gateway -> {
            this.gateways.put(gateway.channel(), gateway);
            this.onTheirWay.put(gateway.channel(), new AtomicInteger());
        });
    }

    /** Looks for what is due soon; returns at once. Many calls in a row cost one or two looks. */
    @Scheduled(every = "1s")
    public void wake() {
        lookout.wake();
    }

    /**
     * While the database is still open: an outcome that cannot be stored is a message sent twice. Also what a look that still
     * runs is about to take.
     */
    void finish(@Observes ShutdownEvent stopping) throws InterruptedException {
        lookout.close();
        Duration patience = gateways.values().stream()
                .map(ChannelGateway::longestTry)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO)
                .plus(MARGIN);
        long deadline = System.nanoTime() + patience.toNanos();
        while (isBusy() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    /** Looking first: what a look took is on its way before the look ends. */
    private boolean isBusy() {
        return lookout.isLooking() || onTheirWay.values().stream().anyMatch(count -> count.get() > 0);
    }

    private Uni<Void> look() {
        Map<Channel, Integer> permits = new EnumMap<>(Channel.class);
        onTheirWay.forEach((channel, count) -> {
            if (count.get() < config.concurrency()) {
                permits.put(channel, config.concurrency() - count.get());
            }
        });
        Instant now = clock.instant();
        return permits.isEmpty()
                ? Uni.createFrom().voidItem()
                : own.run(() -> transaction.acrossTenants(
                                () -> notifications.take(permits, now, now.plus(config.lease()))))
                        .invoke(taken -> taken.forEach(this::send))
                        .replaceWithVoid();
    }

    private void send(Notification notification) {
        AtomicInteger sending = onTheirWay.getOrDefault(notification.channel(), new AtomicInteger());
        sending.incrementAndGet();
        own.run(() -> trace.follow(
                        notification.traceparent,
                        "notification.delivery",
                        () -> attempt(notification).chain(outcome -> store(notification, outcome))))
                .onTermination()
                .invoke(sending::decrementAndGet)
                .subscribe()
                .with(stored -> wake(), failure -> lost(notification, failure));
    }

    private Uni<Outcome> attempt(Notification notification) {
        return Uni.createFrom()
                .deferred(() -> gateway(notification).send(notification))
                .<Outcome>map(Outcome.Sent::new)
                .onFailure()
                .recoverWithItem(Outcome::of);
    }

    private ChannelGateway gateway(Notification notification) {
        ChannelGateway gateway = gateways.get(notification.channel());
        if (gateway == null) {
            throw new DeliveryRefused("no gateway for channel " + notification.channel);
        }
        return gateway;
    }

    /** Insists: an outcome that is not stored means the same message again when the lease runs out. */
    private Uni<Void> store(Notification notification, Outcome outcome) {
        return retry.run(() -> recordOutcome.handle(notification, outcome), (failure, tries) -> tries < TRIES_TO_STORE);
    }

    /** No look at once: what failed here is the database, and the clock looks soon enough. */
    private static void lost(Notification notification, Throwable failure) {
        LOG.errorf(
                "outcome not stored id=%s attempt=%d cause=%s",
                notification.id, notification.attempts, failure.getClass().getName());
    }
}
