package nl.rentguy.notification.delivery;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import nl.rentguy.events.Channel;
import nl.rentguy.kit.inbox.Retry;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.notification.model.Notification;
import nl.rentguy.notification.model.NotificationRepository;
import org.jboss.logging.Logger;

/**
 * Sends what is due over one channel: takes a batch with a lease, tries each outside any transaction, stores each
 * outcome in a transaction of its own.
 */
@ApplicationScoped
class DeliverDue {

    private static final Logger LOG = Logger.getLogger(DeliverDue.class);
    /** With the waits of {@link Retry} about half a minute. */
    private static final int TRIES_TO_STORE = 10;

    private final TenantTransaction transaction;
    private final NotificationRepository notifications;
    private final RecordOutcome recordOutcome;
    private final Retry retry;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Map<Channel, ChannelGateway> gateways = new EnumMap<>(Channel.class);

    DeliverDue(
            TenantTransaction transaction,
            NotificationRepository notifications,
            RecordOutcome recordOutcome,
            Retry retry,
            DeliveryConfig config,
            Clock clock,
            @All List<ChannelGateway> gateways) {
        this.transaction = transaction;
        this.notifications = notifications;
        this.recordOutcome = recordOutcome;
        this.retry = retry;
        this.config = config;
        this.clock = clock;
        gateways.forEach(gateway -> this.gateways.put(gateway.channel(), gateway));
    }

    /** Sends until nothing is due or it may not go on. Must be called on a Vert.x context. */
    Uni<Void> handle(Channel channel, BooleanSupplier goOn) {
        if (!goOn.getAsBoolean()) {
            return Uni.createFrom().voidItem();
        }
        return take(channel)
                .chain(taken -> taken.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : deliver(taken).chain(() -> handle(channel, goOn)));
    }

    private Uni<List<Notification>> take(Channel channel) {
        Instant now = clock.instant();
        return transaction.acrossTenants(() -> notifications
                .due(channel, now, config.concurrency())
                .invoke(due -> due.forEach(notification -> notification.take(now, config.lease()))));
    }

    /** Tries run side by side; their outcomes come back to this context one by one, because the session lives there. */
    private Uni<Void> deliver(List<Notification> taken) {
        Executor here = contextOf(Vertx.currentContext());
        return Multi.createFrom()
                .iterable(taken)
                .onItem()
                .transformToUni(notification -> attempt(notification, here))
                .merge(config.concurrency())
                .onItem()
                .transformToUniAndConcatenate(this::store)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Insists: an outcome that is not stored means the same message again when the lease runs out. */
    private Uni<Void> store(Tried tried) {
        Notification notification = tried.notification();
        return retry.run(
                        () -> recordOutcome.handle(notification, tried.outcome()),
                        (failure, tries) -> tries < TRIES_TO_STORE)
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "outcome not stored id=%s attempt=%d cause=%s",
                        notification.id,
                        notification.attempts,
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Tried> attempt(Notification notification, Executor here) {
        return Uni.createFrom()
                .deferred(() -> gateway(notification).send(notification))
                .<Outcome>map(Outcome.Sent::new)
                .onFailure()
                .recoverWithItem(Outcome::of)
                .map(outcome -> new Tried(notification, outcome))
                .emitOn(here);
    }

    private ChannelGateway gateway(Notification notification) {
        ChannelGateway gateway = gateways.get(notification.channel());
        if (gateway == null) {
            throw new DeliveryRefused("no gateway for channel " + notification.channel);
        }
        return gateway;
    }

    private static Executor contextOf(Context context) {
        return work -> context.runOnContext(ignored -> work.run());
    }

    private record Tried(Notification notification, Outcome outcome) {}
}
