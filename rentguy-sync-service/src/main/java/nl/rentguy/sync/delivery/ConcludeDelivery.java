package nl.rentguy.sync.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.rentguy.events.DomainEvent;
import nl.rentguy.events.RentguySyncFailed;
import nl.rentguy.events.RentguySynced;
import nl.rentguy.kit.outbox.Outbox;
import nl.rentguy.kit.tenancy.TenantTransaction;
import nl.rentguy.sync.rentguy.RentGuyAnswer;
import nl.rentguy.sync.rentguy.Verdict;
import org.jspecify.annotations.Nullable;

/** Stores how a try ended, together with the event that tells of it. */
@ApplicationScoped
class ConcludeDelivery {
    private final TenantTransaction transaction;
    private final DeliveryRepository deliveries;
    private final SyncedEntities entities;
    private final RetrySchedule schedule;
    private final Outbox outbox;
    private final Clock clock;

    ConcludeDelivery(
            TenantTransaction transaction,
            DeliveryRepository deliveries,
            SyncedEntities entities,
            RetrySchedule schedule,
            Outbox outbox,
            Clock clock) {
        this.transaction = transaction;
        this.deliveries = deliveries;
        this.entities = entities;
        this.schedule = schedule;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Ends a try in a transaction of its own.
     *
     * @return the delivery's state; null when the lease had ended and another replica owns the delivery now, in which
     *     case only the try itself is written down
     */
    Uni<@Nullable DeliveryState> handle(ClaimedDelivery claimed, RentGuyAnswer answer) {
        Instant now = clock.instant();
        long durationMs = Math.max(0, Duration.between(claimed.startedAt(), now).toMillis());
        return transaction.in(
                claimed.tenantId(),
                () -> lockEntity(claimed, answer)
                        .chain(() -> deliveries.endAttempt(claimed, durationMs, answer))
                        .chain(() -> deliveries.lock(claimed.id()))
                        .chain(delivery -> delivery != null && delivery.isTrying(claimed.attempt())
                                ? conclude(delivery, answer, now)
                                : Uni.createFrom().nullItem()));
    }

    private Uni<Integer> lockEntity(ClaimedDelivery claimed, RentGuyAnswer answer) {
        boolean held = answer.verdict() == Verdict.ACCEPTED || answer.verdict() == Verdict.STALE;
        return held
                ? entities.confirm(
                        claimed.tenantId(), claimed.entityType(), claimed.entityId(), claimed.entityVersion())
                : entities.lock(claimed.tenantId(), claimed.entityType(), claimed.entityId());
    }

    private Uni<DeliveryState> conclude(Delivery delivery, RentGuyAnswer answer, Instant now) {
        return newerQueued(delivery, answer)
                .invoke(newer -> delivery.conclude(answer, newer, schedule, now))
                .chain(() -> publish(delivery))
                .map(ignored -> delivery.state());
    }

    private Uni<Boolean> newerQueued(Delivery delivery, RentGuyAnswer answer) {
        return answer.verdict().canChange()
                ? deliveries.isQueued(delivery.entityType(), delivery.entityId())
                : Uni.createFrom().item(false);
    }

    private Uni<Void> publish(Delivery delivery) {
        DomainEvent event = eventOf(delivery);
        return event == null
                ? Uni.createFrom().voidItem()
                : outbox.append(delivery.context(), delivery.id(), delivery.events(), event);
    }

    private static @Nullable DomainEvent eventOf(Delivery delivery) {
        return switch (delivery.state()) {
            case DELIVERED ->
                new RentguySynced(
                        delivery.id(),
                        delivery.entityType().subject(),
                        delivery.entityId(),
                        delivery.entityVersion(),
                        delivery.attempts());
            case EXHAUSTED ->
                new RentguySyncFailed(
                        delivery.id(),
                        delivery.entityType().subject(),
                        delivery.entityId(),
                        delivery.entityVersion(),
                        delivery.failure(),
                        delivery.attempts());
            case WAITING, SENDING, RETRYING, SUPERSEDED -> null;
        };
    }
}
